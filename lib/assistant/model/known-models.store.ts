/** Prices and context of models as their endpoint told them last: what answers have cost is counted without asking again. */
import * as v from 'valibot'
import type { ModelChoice } from '@/lib/assistant/messages'
import type { Database } from '@/lib/db/database.store'
import type { Endpoint } from './providers'

const MODELS = 'assistant-models'
const price = v.pipe(v.number(), v.minValue(0))
const knownSchema = v.object({
  origin: v.string(),
  models: v.array(
    v.object({
      id: v.string(),
      prices: v.exactOptional(v.object({ input: price, output: price })),
      context: v.exactOptional(v.number()),
    }),
  ),
})

export async function storeModels(
  db: Database,
  { origin }: Endpoint,
  models: readonly ModelChoice[],
): Promise<void> {
  await db.settings.put({ key: MODELS, value: { origin, models: models.slice(0, 2000) } })
}

export async function readModel(
  db: Database,
  { origin }: Endpoint,
  model: string,
): Promise<ModelChoice | undefined> {
  const read = v.safeParse(knownSchema, (await db.settings.get(MODELS))?.value)
  if (!read.success || read.output.origin !== origin) return undefined
  return read.output.models.find(({ id }) => id === model)
}
