import * as v from 'valibot'
import { expect, test } from 'vitest'
import { assistantSettingsSchema } from '@/lib/settings/assistant-settings'
import {
  changeOfDraft,
  connectionProblems,
  draftOfSettings,
  endpointProblems,
  withModel,
} from './connection-draft'
import { addressOf } from './provider-faces'

const draft = draftOfSettings(v.parse(assistantSettingsSchema, {}))

test('a provider that needs a key says so, unless one is kept', () => {
  expect(endpointProblems(draft, false).key?.template).toBe('Paste your key of {name}.')
  expect(endpointProblems(draft, true)).toEqual({})
  expect(endpointProblems({ ...draft, key: 'sk two words' }, true).key).toBeTruthy()
})

test('an address is over TLS, or on this computer', () => {
  const other = { ...draft, provider: 'other' as const }
  expect(endpointProblems(other, false).baseUrl).toBeTruthy()
  expect(endpointProblems({ ...other, baseUrl: 'http://192.168.1.5:1234/v1' }, false).baseUrl).toBeTruthy()
  expect(endpointProblems({ ...other, baseUrl: 'http://127.0.0.1:1234/v1' }, false)).toEqual({})
  expect(addressOf({ provider: 'other', baseUrl: ' https://x.example/v1/ ' })).toBe('https://x.example/v1')
  expect(addressOf({ provider: 'ollama', baseUrl: '' })).toBe('http://127.0.0.1:11434/v1')
  expect(addressOf({ provider: 'browser', baseUrl: 'https://x.example' })).toBeUndefined()
})

test('a model must be chosen, except the only one of the browser; prices come in pairs', () => {
  expect(connectionProblems(draft, true).model).toBeTruthy()
  expect(connectionProblems({ ...draft, provider: 'browser' }, false)).toEqual({})
  const chosen = { ...draft, model: 'gpt' }
  expect(connectionProblems({ ...chosen, inputPrice: '2,5' }, true).outputPrice).toBeTruthy()
  expect(
    connectionProblems({ ...chosen, inputPrice: '2,5', outputPrice: 'ten' }, true).outputPrice,
  ).toBeTruthy()
  expect(connectionProblems({ ...chosen, inputPrice: '2,5', outputPrice: '10' }, true)).toEqual({})
})

test('what is stored has no key in it, and unknown prices are none', () => {
  expect(
    changeOfDraft({ ...draft, key: 'sk-1', model: ' gpt ', inputPrice: '2,5', outputPrice: '10' }),
  ).toEqual({
    provider: 'openai',
    level: 'percentages',
    baseUrl: null,
    model: 'gpt',
    prices: { input: 2.5, output: 10 },
  })
  expect(changeOfDraft(draft).prices).toBeNull()
})

test('a model brings its prices where the endpoint tells them', () => {
  const known = [{ id: 'a', prices: { input: 1, output: 3 } }, { id: 'b' }]
  expect(withModel(draft, 'a', known)).toMatchObject({ model: 'a', inputPrice: '1', outputPrice: '3' })
  expect(withModel({ ...draft, inputPrice: '2', outputPrice: '4' }, 'b', known)).toMatchObject({
    inputPrice: '2',
  })
})
