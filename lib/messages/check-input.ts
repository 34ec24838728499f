/** The input of a message, checked where its handler is. Pure. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Schema } from './define'

/** @throws AppError `invalid-input`; the field is in its cause */
export function checkInput<In>(schema: Schema<In>, input: unknown): In {
  const checked = v.safeParse(schema, input)
  if (checked.success) return checked.output
  throw new AppError('invalid-input', say('The input was not accepted. Check the fields and try again.'), {
    cause: new Error(v.getDotPath(checked.issues[0]) ?? checked.issues[0].message),
  })
}
