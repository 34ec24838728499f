/** The route `#/rebalance/runs/<id>`. */
import { useState } from 'react'
import { useAccountRows } from '@/components/shell/live.hooks'
import { walletsOf } from '@/components/swaps/swap-choices'
import type { RunRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { rebalanceMessages } from '@/lib/rebalance/messages'
import { useLegNames } from './leg-names.hooks'
import type { PageWorld } from './page-world.hooks'
import { RunView } from './run/run-view'
import { SignLeg } from './run/sign-leg'

/** Of a strategy that is gone. */
const USUAL_SLIPPAGE = 0.005

export function RunPage({ world, run }: { world: PageWorld; run: RunRow }) {
  const names = useLegNames(world)
  const wallets = walletsOf(useAccountRows())
  // Stays open after the leg has gone on: the review over it is not closed under the user's hands.
  const [signed, setSigned] = useState<string>()
  const leg = run.legs.find(({ id }) => id === signed)
  const { slippage = USUAL_SLIPPAGE } =
    world.strategies?.find(({ id }) => id === run.strategyId)?.spec.limits ?? {}
  const done = async (asked: Promise<unknown>) => void (await asked)
  return (
    <RunView
      run={run}
      names={names}
      acts={{
        onResume: (act, id) =>
          done(call(rebalanceMessages['rebalance.resume'], { run: run.id, leg: id, act })),
        onGoOn: () => done(call(rebalanceMessages['rebalance.resume'], { run: run.id, act: 'retry' })),
        onSign: setSigned,
        onEnd: () => done(call(rebalanceMessages['rebalance.abandon'], { run: run.id })),
      }}
      signing={
        leg === undefined ? null : (
          <SignLeg
            key={leg.id}
            run={run.id}
            leg={leg}
            wallet={wallets.find(({ id }) => id === leg.leg.account)}
            slippage={slippage}
            names={names}
            onClose={() => setSigned(undefined)}
          />
        )
      }
    />
  )
}
