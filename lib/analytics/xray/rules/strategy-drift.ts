/** Strategies whose weights have left their bands: the portfolio is not what its owner decided on. */
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'
import { namesList } from '../names-list'

export const strategyDrift = defineXrayRule({
  id: 'strategy-drift',
  name: say('Outside of a strategy'),
  about: say(
    'A strategy says which part each asset should have, and how far it may stray. What is outside its band is not what you decided on.',
  ),
  judge: ({ portfolio: { drifts = [] } }) => {
    const unknown = drifts.filter((each) => 'unknown' in each)
    return {
      findings: drifts.flatMap((each) =>
        'unknown' in each || each.outside === 0
          ? []
          : [
              {
                id: `strategy-drift:${each.strategy}`,
                sentence: say('{name}: {count} assets are outside their band.', {
                  name: each.name,
                  count: each.outside,
                }),
                severity: each.isOn ? ('low' as const) : ('medium' as const),
                fix: { ...FIXES.rebalance, route: `rebalance/${each.strategy}` },
              },
            ],
      ),
      ...(unknown.length === 0
        ? {}
        : {
            unknown: say('How far these strategies have strayed is not known: {names}.', {
              names: namesList(unknown.map(({ name }) => name)),
            }),
          }),
    }
  },
})
