import * as v from 'valibot'
import { engineUi } from '@/lib/messages/define'
import { indexName, indexPoints } from './market-index'

export const indexMessages = {
  /** One of the same name is replaced. */
  'indexes.save': engineUi('indexes.save', v.strictObject({ name: indexName, points: indexPoints })).returns<{
    id: string
  }>(),
  'indexes.remove': engineUi(
    'indexes.remove',
    v.strictObject({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
  ).returns<null>(),
} as const
