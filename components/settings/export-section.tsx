/** Your data: everything in files that other programs can read, and the way back. The backup is another section. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { type ExportState, useExportFiles } from './export-files.hooks'
import { ReadExportBack } from './read-export-back'
import { Section } from './section'
import { Setting } from './setting'

export function ExportSection() {
  const { t } = useT()
  const { state, save, cancel } = useExportFiles()
  const busy = state.is === 'working'
  return (
    <Section
      title={t('Your data')}
      lead={t('Everything that Holdfast knows of you, in files that other programs can read.')}
      error={state.is === 'failed' ? state.error : null}
    >
      <Setting id="export-files" className="grid gap-4">
        <Contents />
        <Banner tone="warn" title={t('These files are not encrypted')}>
          {t('Whoever gets them sees what you own and what you did. For safekeeping, use a backup.')}
        </Banner>
        <div className="flex flex-wrap gap-2">
          <Button icon="download" busy={busy} onClick={() => save('json')}>
            {t('Everything as JSON')}
          </Button>
          <Button icon="download" busy={busy} onClick={() => save('csv')}>
            {t('Everything as CSV tables')}
          </Button>
        </div>
        <p className="text-xs text-muted">
          {t('The tables are about twenty files. Your browser may ask whether it may save them all.')}
        </p>
        <Progress state={state} onCancel={cancel} />
      </Setting>
      <Setting id="read-back" className="grid gap-3 border-t border-line pt-4">
        <h3 className="text-sm font-medium">{t('Read an export back')}</h3>
        <ReadExportBack />
      </Setting>
    </Section>
  )
}

function Contents() {
  const { t } = useT()
  return (
    <dl className="grid gap-2 text-sm">
      <div>
        <dt className="font-medium">{t('In the files')}</dt>
        <dd className="text-muted">
          {t(
            'Accounts with their addresses, holdings, the whole history with your corrections and links, transfers, prices, lots and gains, the value of each day, portfolios, tags and tax rules.',
          )}
        </dd>
      </div>
      <div>
        <dt className="font-medium">{t('Not in them')}</dt>
        <dd className="text-muted">
          {t(
            'API keys, secrets, passphrases and PINs, endpoints of your own, other settings, the rows of exchanges as they came, and market prices that anybody can ask again.',
          )}
        </dd>
      </div>
    </dl>
  )
}

function Progress({ state, onCancel }: { state: ExportState; onCancel: () => void }) {
  const { t } = useT()
  switch (state.is) {
    case 'working': {
      const label = state.share === null ? t('Writing the files…') : t('Fetching the files…')
      return (
        <div className="flex items-center gap-3">
          <div className="grid min-w-0 flex-1 gap-1.5">
            <p role="status" className="text-sm">
              {label}
            </p>
            <ProgressBar label={label} value={state.share} />
          </div>
          <Button variant="quiet" onClick={onCancel}>
            {t('Cancel')}
          </Button>
        </div>
      )
    }
    case 'done':
      return <Banner tone="good">{t('{count} files went to your browser.', { count: state.files })}</Banner>
    case 'idle':
    case 'failed':
      return null
    default: {
      const never: never = state
      return never
    }
  }
}
