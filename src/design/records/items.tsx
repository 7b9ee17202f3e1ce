import type { DocumentItem } from '#platform/documents/document.ts'

/** The items of a plan (□ ○ -) as nested lists. The markers are of the print; a page has its own. */
export function Items({ items }: { items: readonly DocumentItem[] }) {
  return (
    <ul class="items">
      {items.map((item, index) => (
        <li key={index} class={item.marker === '※' ? 'item item-note' : 'item'}>
          {item.text}
          {item.items.length > 0 && <Items items={item.items} />}
        </li>
      ))}
    </ul>
  )
}
