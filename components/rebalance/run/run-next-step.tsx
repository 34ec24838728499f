/** Why a run waits or has stopped, and the buttons of the next step. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { RunLeg, RunRow } from '@/lib/db/rows'
import { openLegs } from '@/lib/rebalance/runs/next-leg'
import { type LegNames, legWords } from '../plan/leg-words'
import { useShownSentence } from '../plan/plan-notes'
import { hasEnded, isSwap } from './run-words'

export interface RunActs {
  onResume: (act: 'retry' | 'skip', leg: string) => Promise<void>
  /** Goes on where no trade is at fault. */
  onGoOn: () => Promise<void>
  onSign: (leg: string) => void
  onEnd: () => Promise<void>
}

export interface RunNextStepProps {
  run: RunRow
  names: LegNames
  acts: RunActs
}

export function RunNextStep({ run, names, acts }: RunNextStepProps) {
  const { t, sentence } = useT()
  const show = useShownSentence()
  const act = useAction()
  const why = run.why ?? run.error?.sentence
  const leg = legToDecide(run)
  if (hasEnded(run.state)) return why === undefined ? null : <p className="text-sm text-muted">{show(why)}</p>
  return (
    <div className="grid gap-3">
      {run.state === 'running' ? (
        <p className="text-sm text-muted">{t('It goes on by itself, also when this page is closed.')}</p>
      ) : (
        <Banner tone={run.state === 'stopped' ? 'danger' : 'warn'}>
          {why === undefined ? t('It waits for your next step.') : show(why)}
          {leg === undefined ? null : (
            <span className="block font-medium">{sentence(legWords(leg.leg, names))}</span>
          )}
        </Banner>
      )}
      {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
      <div className="flex flex-wrap gap-2">
        {run.state === 'running' ? null : <Steps leg={leg} acts={acts} act={act} />}
        <EndRun onEnd={acts.onEnd} />
      </div>
    </div>
  )
}

function Steps({
  leg,
  acts,
  act,
}: {
  leg: RunLeg | undefined
  acts: RunActs
  act: ReturnType<typeof useAction>
}) {
  const { t } = useT()
  if (leg === undefined)
    return (
      <Button variant="primary" busy={act.pending} onClick={() => void act.run(acts.onGoOn)}>
        {t('Go on')}
      </Button>
    )
  const resume = (how: 'retry' | 'skip') => void act.run(() => acts.onResume(how, leg.id))
  return (
    <>
      {isSwap(leg.leg.way) && leg.state === 'waiting' ? (
        <Button variant="primary" onClick={() => acts.onSign(leg.id)}>
          {t('Sign now')}
        </Button>
      ) : (
        <Button variant="primary" busy={act.pending} onClick={() => resume('retry')}>
          {t('Try it again')}
        </Button>
      )}
      <Button busy={act.pending} onClick={() => resume('skip')}>
        {t('Leave it out')}
      </Button>
    </>
  )
}

/** The trade that the next step is about: what has failed first, then what waits. */
export const legToDecide = (run: RunRow): RunLeg | undefined =>
  run.legs.find(({ state }) => state === 'failed') ??
  (run.state === 'waiting' ? openLegs(run).find(({ leg }) => isSwap(leg.way)) : undefined) ??
  (run.state === 'stopped' ? openLegs(run)[0] : undefined)

function EndRun({ onEnd }: Pick<RunActs, 'onEnd'>) {
  const { t, sentence } = useT()
  const [isOpen, setOpen] = useState(false)
  const act = useAction()
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {t('End the run…')}
      </Button>
      <Dialog
        open={isOpen}
        size="sm"
        title={t('End this run?')}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('Leave it as it is')}</Button>
            <Button
              variant="danger"
              busy={act.pending}
              onClick={() => void act.run(onEnd).then((ended) => ended && setOpen(false))}
            >
              {t('End the run')}
            </Button>
          </>
        }
      >
        <div className="grid gap-3 text-sm">
          <p>
            {t(
              'No further trade of it is sent. What was done stays done; an order on its way is followed to its end.',
            )}
          </p>
          {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
        </div>
      </Dialog>
    </>
  )
}
