/** The states in which there is no portfolio to draw: locked, failed, empty. Loading has the shape of its view. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { AnyView, PortfolioProps } from './portfolio-props'

export type PortfolioState = 'locked' | 'error' | 'loading' | 'empty' | 'ready'

/** A view on hand is always drawn, whatever failed since: a partial failure never blanks a total. */
export function portfolioState({ locked, error }: PortfolioProps, view: AnyView | null): PortfolioState {
  if (locked) return 'locked'
  if (view === null) return error ? 'error' : 'loading'
  return view.accounts.length === 0 ? 'empty' : 'ready'
}

export function PortfolioPlaceholder({
  state,
  props,
}: {
  state: 'locked' | 'error' | 'empty'
  props: PortfolioProps
}) {
  const { t, sentence } = useT()
  switch (state) {
    case 'locked':
      return (
        <EmptyState
          icon="lock"
          sentence={t('Holdfast is locked.')}
          action={
            <Button variant="primary" onClick={props.onUnlock}>
              {t('Unlock')}
            </Button>
          }
        />
      )
    case 'error':
      return (
        <div className="p-4">
          <Banner
            tone="danger"
            title={t('The portfolio could not be read.')}
            action={
              <Button size="sm" onClick={props.onSync}>
                {t('Try again')}
              </Button>
            }
          >
            {props.error ? sentence(props.error.sentence) : null}
          </Banner>
        </div>
      )
    case 'empty':
      return (
        <EmptyState
          icon="wallet"
          sentence={t('Connect an exchange or a wallet to see what you own.')}
          action={
            <div className="grid justify-items-center gap-5">
              <Button variant="primary" onClick={props.onConnect}>
                {t('Connect an account')}
              </Button>
              {props.tryPaper}
            </div>
          }
        />
      )
    default:
      return state satisfies never
  }
}
