/** Settings of annotation: on which pages, and what is said there. */
import { useGrantedOrigins } from '@/components/accounts/granted-origins.hooks'
import { releaseUnneededHosts } from '@/components/accounts/release-hosts.browser'
import { Section } from '@/components/settings/section'
import { Setting } from '@/components/settings/setting'
import { useAsked } from '@/components/shell/asked.hooks'
import { useAccountRows } from '@/components/shell/live.hooks'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Skeleton } from '@/components/ui/skeleton'
import { withdrawalPatterns } from '@/lib/annotate/data/withdrawal-hosts'
import { annotateMessages } from '@/lib/annotate/messages'
import { switchOffAll, switchOffKnown, switchOffSite } from '@/lib/annotate/registration.browser'
import { EVERYWHERE, KNOWN_PATTERNS } from '@/lib/annotate/sites'
import { watchWithdrawals } from '@/lib/annotate/withdrawals/register.browser'
import { call } from '@/lib/messages/call.browser'
import type { AnnotationChange } from '@/lib/settings/annotation-settings'
import { CheckRow } from './check-row'
import { hostOfPattern } from './host-of'
import { allowEverywhere, allowKnown, allowSite, allowWithdrawals } from './site-access.browser'
import { useWantedSites } from './sites.hooks'
import { SitesPart } from './sites-part'

const originOf = (pattern: string): string => new URL(pattern.replace(/\*$/, '')).origin

export function AnnotationSection() {
  const { t } = useT()
  const wanted = useWantedSites()
  const patterns = useWithdrawalPatterns()
  const granted = useGrantedOrigins()
  const chosen = useAsked('annotation settings', () => call(annotateMessages['annotate.settings'], {}))
  const { pending, error, run } = useAction()
  /** The work has begun already: the browser asks for access only inside the click. */
  const follow = (work: Promise<unknown>) =>
    void run(async () => {
      await work
      wanted.again()
    })
  const leave = async (off: Promise<void>) => {
    await off
    await releaseUnneededHosts()
  }
  const change = (what: AnnotationChange) =>
    void run(async () => {
      await call(annotateMessages['annotate.change'], what)
      chosen.again()
    })
  const settings = chosen.answer?.settings
  const again = () => {
    wanted.again()
    chosen.again()
  }
  const problem = wanted.error ?? chosen.error
  return (
    <>
      <Section
        title={t('Notes in pages')}
        lead={t(
          'When a page asks your wallet for something, Holdfast reads it and says what it would do to your portfolio, in the page and in the popup. It only annotates: it stops nothing, and what it cannot read it says.',
        )}
        error={error}
      >
        <Setting id="note-sites" className="grid gap-4">
          {problem ? <ProblemBanner error={problem} onAgain={again} /> : null}
          {wanted.answer ? (
            <SitesPart
              sites={wanted.answer.sites}
              known={KNOWN_PATTERNS.length}
              isEverywhereGranted={granted?.includes(EVERYWHERE) === true}
              withdrawalHosts={patterns.map(hostOfPattern)}
              isWithdrawalsOn={patterns.every((each) => wanted.answer?.withdrawals.includes(each))}
              personal={settings?.personalOrigins ?? []}
              pending={pending}
              onKnown={(isOn) => follow(isOn ? allowKnown() : leave(switchOffKnown()))}
              onAll={(isOn) => follow(isOn ? allowEverywhere() : leave(switchOffAll()))}
              onWithdrawals={(isOn) =>
                follow(isOn ? allowWithdrawals(patterns) : leave(watchWithdrawals([])))
              }
              onSite={(pattern, isOn) =>
                follow(isOn ? allowSite(originOf(pattern)) : leave(switchOffSite(originOf(pattern))))
              }
              onNotPersonal={(origin) => change({ personal: { origin, isOn: false } })}
            />
          ) : (
            <Skeleton className="h-24 w-full" />
          )}
        </Setting>
      </Section>
      {chosen.answer && chosen.answer.checks.length > 0 ? (
        <Section
          title={t('What is checked in a request')}
          lead={t(
            'Each can be muted, tuned, or told to speak more quietly. A danger that this takes away is only counted in the note.',
          )}
        >
          <Setting id="note-checks">
            <details>
              <summary className="rounded text-sm text-muted">
                {t('{count} checks', { count: chosen.answer.checks.length })}
              </summary>
              <ul className="-mx-4 mt-3 -mb-4 divide-y divide-line border-t border-line">
                {chosen.answer.checks.map((check) => (
                  <CheckRow
                    key={check.id}
                    check={check}
                    disabled={pending}
                    onChange={(choice) => change({ check: { id: check.id, choice } })}
                  />
                ))}
              </ul>
            </details>
          </Setting>
        </Section>
      ) : null}
    </>
  )
}

function useWithdrawalPatterns(): string[] {
  const accounts = useAccountRows()
  return withdrawalPatterns(
    accounts.flatMap(({ source }) => (source.kind === 'exchange' ? [source.venue] : [])),
  )
}
