import type { Compilable, CompiledQuery, KyselyPlugin } from 'kysely'
import type { Session } from './session.ts'

/** Stands where a value will be. */
class Blank {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A question or change that is put together once for a city and asked with other values each time: for what is asked
 * so often that putting it together costs as much as asking it. What it is must not depend on the values.
 */
export function builtOnce<Values extends object, Row>(
  build: (session: Session, values: Values) => Compilable<Row>,
): (session: Session, values: Values) => Promise<readonly Row[]> {
  // A city's sessions and transactions share the plugin that names its schema.
  const built = new WeakMap<KyselyPlugin, CompiledQuery<Row>>()
  return async (session, values) => {
    const city = session.getExecutor().plugins.at(-1)
    let query = city === undefined ? undefined : built.get(city)
    if (query === undefined) {
      query = build(session, blanks as Values).compile()
      if (city !== undefined) built.set(city, query)
    }
    const parameters = query.parameters.map((each) =>
      each instanceof Blank ? values[each.name as keyof Values] : each,
    )
    return (await session.executeQuery<Row>({ ...query, parameters })).rows
  }
}

const blanks: object = new Proxy({}, { get: (_target, name) => new Blank(String(name)) })

/** Some of the values under their own names, as a row that is inserted has them. */
export function valuesNamed<Values extends object, Name extends keyof Values>(
  values: Values,
  names: readonly Name[],
): Pick<Values, Name> {
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<Values, Name>
}
