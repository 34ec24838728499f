/** Third screen: the first account. What is one's own, what only tries, a backup, or nothing yet. */
import type { ReactNode } from 'react'
import { CHOICE_CARD, ChoiceWords, type ChosenKind, KindChoice } from '@/components/accounts/kind-choice'
import { useT } from '@/components/shell/translation'
import { Button, buttonClass } from '@/components/ui/button'
import { StepHeading } from '@/components/vault/step-heading'

export interface FirstAccountProps {
  /** What tries without an account of one's own. */
  tries: ReactNode
  pending: boolean
  onKind: (kind: ChosenKind) => void
  onLater: () => void
}

/** @example <FirstAccount tries={<TryExample />} pending={false} onKind={choose} onLater={leave} /> */
export function FirstAccount({ tries, pending, onKind, onLater }: FirstAccountProps) {
  const { t } = useT()
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <StepHeading>{t('Connect your first account')}</StepHeading>
        <p className="text-muted">
          {t(
            'An exchange with a read-only key, a wallet address, or amounts you type in. Everything stays in this browser, encrypted.',
          )}
        </p>
      </div>
      <KindChoice onChoose={onKind} without="paper">
        <li>
          <a href="#/history/import" className={CHOICE_CARD}>
            <ChoiceWords
              icon="upload"
              label={t('Import a file')}
              hint={t('Of an exchange or another program, without a key')}
            />
          </a>
        </li>
      </KindChoice>
      <section className="grid gap-3" aria-labelledby="try-first">
        <h2 id="try-first" className="text-sm font-semibold">
          {t('Or try it first')}
        </h2>
        {tries}
      </section>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <a className={buttonClass('secondary')} href="#/welcome/restore">
          {t('Restore from a backup')}
        </a>
        <Button variant="quiet" disabled={pending} onClick={onLater}>
          {t('Later')}
        </Button>
      </div>
    </div>
  )
}
