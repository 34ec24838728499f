/** The model of the settings, ready to be asked: nothing is opened while the assistant is off. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import type { AssistantSettings } from '@/lib/settings/assistant-settings'
import { readSettings } from '@/lib/settings/settings.store'
import type { TokenPrices } from './cost-of'
import { readKey } from './keys.store'
import { readModel } from './known-models.store'
import type { Model } from './model'
import { type Endpoint, endpointOf } from './providers'

export interface OpenModelDeps {
  db: Database
  /** The browser's own. */
  browserModel: () => Model
  openAi: (options: { endpoint: Endpoint; model: string; key: string | undefined }) => Model
}

export interface Opened {
  model: Model
  prices?: TokenPrices
  context?: number
}

/** @throws AppError `refused` while it is off, `invalid-input` without a model, `credentials-refused` without a key */
export async function openModel(deps: OpenModelDeps): Promise<Opened> {
  const { assistant } = await readSettings(deps.db)
  if (!assistant.isOn)
    throw new AppError('refused', say('The assistant is off. Nothing is sent before you switch it on.'))
  if (assistant.provider === 'browser') return { model: deps.browserModel() }
  return openEndpoint(deps, assistant)
}

async function openEndpoint({ db, openAi }: OpenModelDeps, settings: AssistantSettings): Promise<Opened> {
  const endpoint = endpointOf(settings)
  const { model } = settings
  if (!endpoint || model === undefined)
    throw new AppError('invalid-input', say('Choose a model in the settings of the assistant first.'))
  const key = await readKey(db, endpoint)
  if (key === undefined && endpoint.needsKey)
    throw new AppError(
      'credentials-refused',
      say('Enter your key for {host} first.', { host: endpoint.host }),
    )
  const known = await readModel(db, endpoint, model)
  const prices = settings.prices ?? known?.prices
  return {
    model: openAi({ endpoint, model, key }),
    ...(prices ? { prices } : {}),
    ...(known?.context === undefined ? {} : { context: known.context }),
  }
}
