/**
 * The routes `#/welcome`, the third of the first three screens, and `#/welcome/restore`. The open vault remembers that the screen was not left,
 * so whoever closes the tab comes back to it; an empty dashboard leads here, too.
 */
import { useEffect, useState } from 'react'
import { AddAccountFlow } from '@/components/accounts/add-account-flow'
import type { ChosenKind } from '@/components/accounts/kind-choice'
import { TryExample } from '@/components/accounts/try-example'
import { TryPaper } from '@/components/accounts/try-paper'
import { navigate, type RouteProps } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { RestoreBackup } from '@/components/vault/restore-backup'
import { FIRST_STEPS, StepFrame } from '@/components/vault/step-frame'
import { StepHeading } from '@/components/vault/step-heading'
import type { FirstSteps } from '@/lib/settings/first-steps'
import { FirstAccount } from './first-account'
import { changeFirstSteps, useFirstSteps } from './first-steps.hooks'

export function WelcomePage({ rest: [part] }: RouteProps) {
  const { t, sentence } = useT()
  const steps = useFirstSteps()
  const [kind, setKind] = useState<ChosenKind>()
  const keep = useAction()
  const { run } = keep
  // An action of its own: leaving must not wait for it. A backup that has just been restored knows of no first steps either.
  const { run: runBegin } = useAction()
  const isBegun = steps !== null && steps.account === undefined && part !== 'restore'
  useEffect(() => {
    if (isBegun) void runBegin(() => changeFirstSteps({ account: 'open' }))
  }, [isBegun, runBegin])

  const leave = (change: FirstSteps) =>
    void run(async () => {
      await changeFirstSteps({ account: 'left', ...change })
      navigate('')
    })
  // Whoever has seen the tour is not shown it again.
  const finish = () => leave(steps?.tour === undefined ? { tour: 'due' } : {})
  const problem = keep.error && <Banner tone="danger">{sentence(keep.error.sentence)}</Banner>

  if (part === 'restore')
    return (
      <StepFrame step={FIRST_STEPS}>
        {problem}
        <StepHeading>{t('Restore from a backup')}</StepHeading>
        {/* What the backup knows of the tour stays as it is. */}
        <RestoreBackup onRestored={() => leave({})} onCancel={() => navigate('welcome')} />
      </StepFrame>
    )
  if (kind !== undefined)
    return (
      <StepFrame step={FIRST_STEPS} wide={kind === 'exchange'}>
        {problem}
        <AddAccountFlow first={kind} onDone={finish} onCancel={() => setKind(undefined)} />
      </StepFrame>
    )
  return (
    <StepFrame step={FIRST_STEPS}>
      {problem}
      <FirstAccount
        tries={
          <>
            <TryExample onDone={finish} />
            <div className="grid justify-items-center rounded-card border border-line bg-surface p-4">
              <TryPaper onDone={finish} />
            </div>
          </>
        }
        pending={keep.pending}
        onKind={setKind}
        onLater={finish}
      />
    </StepFrame>
  )
}
