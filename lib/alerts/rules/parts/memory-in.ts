/** What the last look left, checked: of another shape, by an older version of the rule, it counts as none. */
import * as v from 'valibot'

/** @example memoryIn({ holds: true }, v.object({ holds: v.boolean() })) // { holds: true } */
export function memoryIn<T>(memory: unknown, schema: v.GenericSchema<unknown, T>): T | undefined {
  const read = v.safeParse(schema, memory)
  return read.success ? read.output : undefined
}
