import { z } from 'zod'
import { readForm } from '#platform/http/form.ts'
import { preferencesCookie } from '#platform/http/incoming.ts'
import { redirect } from '#platform/http/reply.ts'
import { portalAction } from '#platform/http/route.ts'
import { houseActions } from './house-actions.ts'

const YEAR_SECONDS = 31_536_000

const wishes = z.object({
  mode: z.enum(['standard', 'high-contrast']).optional().catch(undefined),
  textSize: z.enum(['small', 'normal', 'large', 'larger', 'largest']).optional().catch(undefined),
  next: z.string().max(2_000).catch('/'),
})

/** Display wishes by plain forms, so that they work without scripts. */
export const preferenceRoutes = [
  portalAction('/preferences', houseActions.choosePreferences, async (request) => {
    const form = readForm(wishes, await request.form())
    const asked = form.ok ? form.value : { next: '/' }
    const mode = ('mode' in asked ? asked.mode : undefined) ?? request.preferences.mode
    const textSize = ('textSize' in asked ? asked.textSize : undefined) ?? request.preferences.textSize
    const cookie = { name: preferencesCookie, value: `${mode}.${textSize}`, maxAgeSeconds: YEAR_SECONDS }
    return { ...redirect(asked.next), cookies: [cookie] }
  }),
]
