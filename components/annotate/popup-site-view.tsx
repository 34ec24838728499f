/** Below the portfolio: whether the page in front is annotated, and the way to change it. Shows what it is given. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Switch } from '@/components/ui/switch'
import type { SiteState } from '@/lib/annotate/messages'
import type { Sentence } from '@/lib/core/sentence'

export interface PopupSiteProps {
  /** `app.example` */
  host: string
  site: SiteState
  error: { sentence: Sentence } | null
  pending: boolean
  onThisSite: () => void
  onAllSites: () => void
  onOff: () => void
  onPersonal: (isOn: boolean) => void
}

export function PopupSiteView(props: PopupSiteProps) {
  const { t, sentence } = useT()
  const { host, site, error, pending } = props
  return (
    <footer className="mt-auto max-h-56 shrink-0 overflow-y-auto border-t border-line px-4 py-1.5 text-xs">
      {error ? (
        <Banner tone="danger" className="mb-1">
          {sentence(error.sentence)}
        </Banner>
      ) : null}
      {site.on ? (
        <On {...props} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
          <span className="min-w-0 flex-1 basis-32 break-words text-muted">
            {t('Annotation is off for {host}.', { host })}
          </span>
          <Button size="sm" busy={pending} onClick={props.onThisSite}>
            {t('This site')}
          </Button>
          <Button size="sm" variant="quiet" busy={pending} onClick={props.onAllSites}>
            {t('All sites')}
          </Button>
        </div>
      )}
    </footer>
  )
}

function On({ host, site, pending, onPersonal, onOff }: PopupSiteProps) {
  const { t } = useT()
  return (
    <details>
      <summary className="min-h-7 content-center rounded text-muted">
        {t('Annotation is on for {host}.', { host })}
      </summary>
      <Switch
        label={t('Private lines in this site’s page')}
        hint={t('Balances, gains and weights. The page itself cannot read them; other extensions may.')}
        checked={site.personal}
        disabled={pending}
        onChange={({ target }) => onPersonal(target.checked)}
      />
      <Button size="sm" className="my-1" busy={pending} onClick={onOff}>
        {t('Switch off for this site')}
      </Button>
    </details>
  )
}
