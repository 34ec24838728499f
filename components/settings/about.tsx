/** Version and promises. */
import { useT } from '@/components/shell/translation'
import { openTour } from '@/components/tour/open-tour'
import { Button } from '@/components/ui/button'
import { Section } from './section'
import { Setting } from './setting'

export function About({ version }: { version: string }) {
  const { t } = useT()
  return (
    <Section title={t('About')}>
      <Setting id="about">
        <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1 text-sm">
          <dt className="text-muted">{t('Version')}</dt>
          <dd className="figure">{version}</dd>
          <dt className="text-muted">{t('Server')}</dt>
          <dd>{t('None. Everything is computed and stored, encrypted, in this browser.')}</dd>
          <dt className="text-muted">{t('Tracking')}</dt>
          <dd>
            {t('None. Every request is listed in the')}{' '}
            <a className="underline" href="#/requests">
              {t('request log')}
            </a>
            .
          </dd>
        </dl>
      </Setting>
      <Setting id="tour">
        <Button icon="play" onClick={() => void openTour.hand(null)}>
          {t('Start the tour')}
        </Button>
      </Setting>
    </Section>
  )
}
