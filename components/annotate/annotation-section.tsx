/** Settings of annotation: on which pages, and what is said there. */
import { releaseUnneededHosts } from '@/components/accounts/release-hosts.browser'
import { Section } from '@/components/settings/section'
import { useAsked } from '@/components/shell/asked.hooks'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Skeleton } from '@/components/ui/skeleton'
import { annotateMessages } from '@/lib/annotate/messages'
import { switchOffAll, switchOffKnown, switchOffSite } from '@/lib/annotate/registration.browser'
import { KNOWN_PATTERNS } from '@/lib/annotate/sites'
import { call } from '@/lib/messages/call.browser'
import type { AnnotationSettings } from '@/lib/settings/annotation-settings'
import { CheckRow, type CheckSettings } from './check-row'
import { allowEverywhere, allowKnown, allowSite } from './site-access.browser'
import { useSites } from './sites.hooks'
import { SitesPart } from './sites-part'

const originOf = (pattern: string): string => new URL(pattern.replace(/\*$/, '')).origin

export function AnnotationSection() {
  const { t } = useT()
  const sites = useSites()
  const chosen = useAsked('annotation settings', () => call(annotateMessages['annotate.settings'], {}))
  const { pending, error, run } = useAction()
  /** The work has begun already: the browser asks for access only inside the click. */
  const follow = (work: Promise<unknown>) =>
    void run(async () => {
      await work
      sites.again()
    })
  const leave = async (off: Promise<void>) => {
    await off
    await releaseUnneededHosts()
  }
  const change = (settings: Partial<AnnotationSettings>) =>
    void run(async () => {
      await call(annotateMessages['annotate.change'], settings)
      chosen.again()
    })
  const settings = chosen.answer?.settings
  const changeCheck = (id: string, own: CheckSettings) => {
    const { [id]: _before, ...others } = settings?.checks ?? {}
    change({ checks: Object.keys(own).length === 0 ? others : { ...others, [id]: own } })
  }
  const problem = sites.error ?? chosen.error
  return (
    <>
      <Section
        title={t('Notes in pages')}
        lead={t(
          'When a page asks your wallet for something, Holdfast reads it and says what it would do to your portfolio, in the page and in the popup. It only annotates: it stops nothing, and what it cannot read it says.',
        )}
        error={error}
      >
        {problem ? <ProblemBanner error={problem} onAgain={chosen.again} /> : null}
        {sites.answer ? (
          <SitesPart
            sites={sites.answer}
            known={KNOWN_PATTERNS.length}
            personal={settings?.personalOrigins ?? []}
            pending={pending}
            onKnown={(isOn) => follow(isOn ? allowKnown() : leave(switchOffKnown()))}
            onAll={(isOn) => follow(isOn ? allowEverywhere() : leave(switchOffAll()))}
            onSite={(pattern, isOn) =>
              follow(isOn ? allowSite(originOf(pattern)) : leave(switchOffSite(originOf(pattern))))
            }
            onNotPersonal={(origin) =>
              change({ personalOrigins: (settings?.personalOrigins ?? []).filter((each) => each !== origin) })
            }
          />
        ) : (
          <Skeleton className="h-24 w-full" />
        )}
      </Section>
      {chosen.answer && chosen.answer.checks.length > 0 ? (
        <Section
          title={t('What is checked in a request')}
          lead={t('Each can be muted, tuned, or told to speak more quietly. Muting is not said in the note.')}
        >
          <ul className="-mx-4 -mb-4 divide-y divide-line border-t border-line">
            {chosen.answer.checks.map((check) => (
              <CheckRow
                key={check.id}
                check={check}
                disabled={pending}
                onChange={(own) => changeCheck(check.id, own)}
              />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
