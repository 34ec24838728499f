/** Who answers: provider, address, key, model and its prices. A key that is kept is never shown again. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ChoiceList } from '@/components/ui/choice-list'
import { TextField } from '@/components/ui/text-field'
import { type BrowserModel, useBrowserModel } from './browser-model.hooks'
import type { Connection } from './connection.hooks'
import type { ConnectionField } from './connection-draft'
import { ModelField } from './model-field'
import { addressOf, PROVIDER_FACES, providerFace, usualAddress } from './provider-faces'

export function ConnectionForm({ connection }: { connection: Connection }) {
  const { t, sentence } = useT()
  const { draft, change, problems, keepsKey, reading } = connection
  const face = providerFace(draft.provider)
  const usual = usualAddress(draft.provider)
  const said = (field: ConnectionField) => {
    const problem = problems[field]
    return problem && sentence(problem)
  }
  return (
    <div className="grid gap-5">
      <ProviderChoice connection={connection} />
      {draft.provider === 'browser' ? null : (
        <div className="grid items-start gap-4 md:grid-cols-2">
          <TextField
            label={t('Address of the endpoint')}
            hint={
              usual === null
                ? t('Up to the version, like https://models.example/v1')
                : t('Empty uses {url}', { url: usual })
            }
            mono
            autoComplete="off"
            spellCheck={false}
            value={draft.baseUrl}
            error={said('baseUrl')}
            onChange={({ target }) => change({ baseUrl: target.value })}
          />
          {face.key === 'no' ? null : (
            <TextField
              label={t('Key of the endpoint')}
              hint={
                keepsKey
                  ? t('One is kept, encrypted. It is not shown again; type another to replace it.')
                  : t('Kept encrypted, sent to this endpoint only, never shown again.')
              }
              type="password"
              mono
              autoComplete="off"
              value={draft.key}
              error={said('key')}
              onChange={({ target }) => change({ key: target.value })}
            />
          )}
        </div>
      )}
      {draft.provider === 'browser' ? null : (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <Button size="sm" busy={reading.pending} onClick={connection.readModels}>
              {t('Read the list of models')}
            </Button>
            <p className="text-xs text-muted">
              {t('Asks {host}; nothing of your portfolio is sent.', { host: hostOf(addressOf(draft)) })}
            </p>
          </div>
          {reading.error ? <Banner tone="danger">{sentence(reading.error.sentence)}</Banner> : null}
          <ModelField connection={connection} said={said} />
        </>
      )}
    </div>
  )
}

const hostOf = (url: string | undefined): string => {
  if (url === undefined || !URL.canParse(url)) return '…'
  return new URL(url).host
}

/** The browser's own comes first where there is one, and is not offered where there is none. */
function ProviderChoice({ connection: { draft, change } }: { connection: Connection }) {
  const { t, sentence } = useT()
  const own = useBrowserModel()
  const faces = PROVIDER_FACES.filter(
    ({ id }) => id !== 'browser' || own.state !== 'none' || draft.provider === 'browser',
  )
  return (
    <>
      <ChoiceList
        label={t('Who answers')}
        value={draft.provider}
        onChange={(provider) => change({ provider })}
        choices={faces.map(({ id, name, about }) => ({
          value: id,
          label: typeof name === 'string' ? name : sentence(name),
          hint: sentence(about),
        }))}
      />
      {draft.provider === 'browser' ? <OwnModel own={own} /> : null}
    </>
  )
}

function OwnModel({ own }: { own: BrowserModel }) {
  const { t, sentence } = useT()
  if (own.act.error) return <Banner tone="danger">{sentence(own.act.error.sentence)}</Banner>
  switch (own.state) {
    case 'ready':
      return <p className="text-sm text-muted">{t('It is ready.')}</p>
    case 'none':
      return (
        <Banner tone="warn">{t('This browser has no model of its own, or not on this computer.')}</Banner>
      )
    case 'download':
    case 'downloading':
      return (
        <Banner
          action={
            <Button size="sm" busy={own.act.pending} onClick={own.load}>
              {own.act.pending ? t('Loading…') : t('Load it')}
            </Button>
          }
        >
          {t('The browser loads it first, once. It is some gigabytes large and can take a while.')}
        </Banner>
      )
    default: {
      const never: never = own.state
      return never
    }
  }
}
