/**
 * Who answers: what is typed, the models that the endpoint tells, and storing it. Access to the host is asked for in the click, before
 * anything is awaited, because a browser refuses it later.
 */
import { useState } from 'react'
import { requestHosts } from '@/components/accounts/host-access.browser'
import { type Action, useAction } from '@/components/ui/action.hooks'
import { assistantMessages, type ModelChoice } from '@/lib/assistant/messages'
import { call } from '@/lib/messages/call.browser'
import type { AssistantSettings } from '@/lib/settings/assistant-settings'
import {
  type ConnectionDraft,
  type ConnectionProblems,
  changeOfDraft,
  connectionProblems,
  draftOfSettings,
  endpointProblems,
  withModel,
} from './connection-draft'
import { addressOf } from './provider-faces'

const NO_MODELS: readonly ModelChoice[] = []
const NO_PROBLEMS: ConnectionProblems = {}

export interface Connection {
  draft: ConnectionDraft
  change: (change: Partial<ConnectionDraft>) => void
  chooseModel: (model: string) => void
  models: readonly ModelChoice[]
  /** What is wrong; nothing before a button was pressed. */
  problems: ConnectionProblems
  /** A key is kept for the endpoint that is chosen in the form. */
  keepsKey: boolean
  reading: Action
  saving: Action
  readModels: () => void
  /** Stores it all; `isOn`: and switches the assistant on. @returns whether it was stored */
  save: (isOn: boolean) => Promise<boolean>
}

export function useConnection(settings: AssistantSettings, hasKey: boolean): Connection {
  const [draft, setDraft] = useState(() => draftOfSettings(settings))
  const [models, setModels] = useState(NO_MODELS)
  const [problems, setProblems] = useState(NO_PROBLEMS)
  const reading = useAction()
  const saving = useAction()
  // A key is for the host that it was typed for, and for no other.
  const keepsKey = hasKey && addressOf(draft) === addressOf(draftOfSettings(settings))
  const change = (next: Partial<ConnectionDraft>) => {
    const isElsewhere = next.provider !== undefined && next.provider !== draft.provider
    // A key, a model and prices belong to whom they were typed for.
    const cleared = isElsewhere ? { key: '', model: '', baseUrl: '', inputPrice: '', outputPrice: '' } : {}
    const isMoved = next.baseUrl !== undefined && next.baseUrl !== draft.baseUrl
    if (isElsewhere || isMoved) setModels(NO_MODELS)
    setDraft({ ...draft, ...cleared, ...next })
    setProblems(NO_PROBLEMS)
    reading.clear()
    saving.clear()
  }
  const check = (found: ConnectionProblems): boolean => {
    setProblems(found)
    return Object.keys(found).length === 0
  }
  return {
    draft,
    change,
    models,
    problems,
    keepsKey,
    reading,
    saving,
    chooseModel: (model) => change(withModel(draft, model, models)),
    readModels: () => {
      if (!check(endpointProblems(draft, keepsKey))) return
      void reading.run(async () => {
        await requestHosts(hostsOf(draft))
        await keepKey(draft)
        setModels(await askModels(draft))
      })
    },
    save: async (isOn) => {
      if (!check(connectionProblems(draft, keepsKey))) return false
      return saving.run(async () => {
        await requestHosts(hostsOf(draft))
        await keepKey(draft)
        const change = changeOfDraft(draft)
        await call(assistantMessages['assistant.change'], isOn ? { ...change, isOn } : change)
        setDraft((last) => ({ ...last, key: '' }))
      })
    },
  }
}

function hostsOf(draft: ConnectionDraft): string[] {
  const url = addressOf(draft)
  return url === undefined ? [] : [url]
}

/** A key belongs to the endpoint of the settings: that one is stored first. */
async function keepKey(draft: ConnectionDraft): Promise<void> {
  const key = draft.key.trim()
  if (key === '' || draft.provider === 'browser') return
  const { provider, baseUrl } = changeOfDraft(draft)
  await call(assistantMessages['assistant.change'], { provider, baseUrl })
  await call(assistantMessages['assistant.key'], { key })
}

function askModels(draft: ConnectionDraft): Promise<readonly ModelChoice[]> {
  const baseUrl = addressOf(draft)
  return call(assistantMessages['assistant.models'], {
    provider: draft.provider,
    ...(baseUrl === undefined ? {} : { baseUrl }),
  })
}
