// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { AnnotationSection } from '@/components/annotate/annotation-section'
import { TranslationProvider } from '@/components/shell/translation'
import { SETTING_FIELDS } from '@/lib/commands/setting-fields'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { AccountRow } from '@/lib/db/rows'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { defaultPreferences } from '@/lib/settings/preferences'
import { defaultSettings } from '@/lib/settings/settings'
import { SettingsView } from './settings-view'

vi.mock('@/lib/messages/call.browser', () => ({ call: vi.fn(() => Promise.resolve(null)) }))
vi.mock('@/components/commands/browser-keys.browser', () => ({
  readBrowserKeys: async () => [{ name: 'search', keys: 'Alt+Shift+K' }],
  openBrowserKeys: async () => undefined,
}))
vi.mock('@/components/annotate/sites.hooks', () => ({
  useWantedSites: () => ({
    answer: { sites: { known: true, everywhere: false, allowed: [], denied: [] }, withdrawals: [] },
    error: null,
    again: () => undefined,
  }),
}))
vi.mock('@/components/annotate/sites-part', () => ({
  SitesPart: () => <input aria-label="On well-known dApps" />,
}))
vi.mock('@/components/accounts/granted-origins.hooks', () => ({ useGrantedOrigins: () => [] }))
vi.mock('@/components/shell/asked.hooks', async (original) => ({
  ...(await original<typeof import('@/components/shell/asked.hooks')>()),
  useAsked: (key: string) =>
    key === 'annotation settings'
      ? {
          answer: { settings: { personalOrigins: [] }, checks: [CHECK] },
          error: null,
          again: () => undefined,
        }
      : { answer: [{ name: 'search', keys: 'Alt+Shift+K' }], error: null, again: () => undefined },
}))
vi.mock('@/components/annotate/check-row', () => ({ CheckRow: () => <input aria-label="A check" /> }))
vi.mock('@/components/shell/live.hooks', () => ({ useAccountRows: () => [ACCOUNT] }))

const CHECK = { id: 'unlimited-approval' }
const ACCOUNT: AccountRow = {
  id: 'account' as AccountId,
  label: 'Kraken',
  createdAt: 0,
  tags: [],
  paused: false,
  source: { kind: 'paper', venue: 'kraken' as VenueId, counted: false, start: [] },
} as unknown as AccountRow

afterEach(cleanup)

function show(target?: string, language: 'en' | 'de' = 'en') {
  const translator = createTranslator(language, language === 'de' ? german : {})
  return render(
    <TranslationProvider translator={translator}>
      <SettingsView
        settings={defaultSettings}
        preferences={defaultPreferences}
        onPreferences={async () => {}}
        vault={
          {
            status: 'open',
            slots: { pin: true, passphrase: true, passkey: false },
            pinAtRest: false,
            demo: false,
          } as never
        }
        currencies={[{ value: 'usd', label: 'USD' }]}
        networks={{
          chains: [{ id: 'eip155:1', name: 'Ethereum', rpcs: [] }],
          bitcoin: ['https://mempool.space/api'],
          solana: [],
        }}
        annotation={<AnnotationSection />}
        defaultChainIds={[1]}
        version="0.0.0"
        target={target}
      />
    </TranslationProvider>,
  )
}

const settings = () => [...document.querySelectorAll<HTMLElement>('[data-setting]')]
const shown = () => settings().flatMap((each) => (each.hidden ? [] : [each.dataset.setting]))
const search = (text: string) => fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } })

test('every field of the page stands in the list, and every one of the list on the page', () => {
  show()
  const onPage = settings().map(({ dataset }) => dataset.setting ?? '')
  expect(onPage.length).toBe(new Set(onPage).size)
  expect(new Set(onPage)).toEqual(new Set(SETTING_FIELDS.map(({ id }) => id)))
})

test('no control of the page is outside of a field', () => {
  show()
  const controls = [...document.querySelectorAll('input, select, textarea, button')]
  expect(controls.length).toBeGreaterThan(25)
  const outside = controls.filter((each) => !each.closest('[data-setting], [role="search"]'))
  expect(outside.map((each) => each.outerHTML.slice(0, 120))).toEqual([])
})

test.each(['en', 'de'] as const)('a field is called on the page (%s) as the search calls it', (language) => {
  show(undefined, language)
  const { sentence } = createTranslator(language, language === 'de' ? german : {})
  for (const { id, label, section } of SETTING_FIELDS) {
    const element = document.querySelector<HTMLElement>(`[data-setting="${id}"]`)
    const text = `${element?.textContent ?? ''} ${element?.closest('section')?.textContent ?? ''}`
    expect(text, id).toContain(sentence(label))
    expect(document.body.textContent, id).toContain(sentence(section))
  }
})

test('a search leaves the fields that fit, says how many, and an empty one all', () => {
  show()
  search('dark')
  expect(shown()).toEqual(['theme'])
  expect(screen.getByText('1 result', { exact: false })).toBeTruthy()
  search('')
  expect(shown()).toHaveLength(SETTING_FIELDS.length)
})

test('a German search finds by German words and by English ones', () => {
  show(undefined, 'de')
  search('währung')
  expect(shown()).toContain('currency')
  search('currency')
  expect(shown()).toContain('currency')
})

test('nothing that fits is said', () => {
  show()
  search('zzzz')
  expect(shown()).toEqual([])
  expect(screen.getByText('No setting is called “zzzz”.')).toBeTruthy()
})

test('a link to a field brings the focus there', () => {
  show('screen-lock')
  expect(document.activeElement?.closest('[data-setting]')?.getAttribute('data-setting')).toBe('screen-lock')
})
