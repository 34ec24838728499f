/** An asset, or any, that has become more than a share of net worth. Money itself does not count unless it is named. */
import { isMoney } from '@/lib/accounting/plan-entry'
import { namesList } from '@/lib/analytics/xray/names-list'
import type { AssetId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { numberIn } from '@/lib/rebalance/methods/params-in'
import { defineAlertRule } from '../define-alert-rule'
import { idIn } from './parts/params-in'
import { lookAtShares } from './parts/share-look'

export const assetShare = defineAlertRule({
  id: 'asset-share',
  group: 'portfolio',
  name: say('Much in one asset'),
  about: say(
    'Tells when one asset is more than a part of your net worth: its price then decides on much of it.',
  ),
  fields: [
    {
      key: 'asset',
      label: say('Asset'),
      help: say('Empty: any, money itself left out.'),
      kind: 'asset',
      optional: true,
    },
    { key: 'percent', label: say('More than'), kind: 'percent', standard: 0.5, least: 0.01, most: 1 },
  ],
  needs: ['portfolio'],
  repeat: { kind: 'back-off' },
  named: (params, { symbolOf }) => {
    const asset = idIn<AssetId>(params, 'asset')
    const share = { ratio: numberIn(params, 'percent') }
    return asset === undefined
      ? tell('One asset above {share} of net worth', { share })
      : tell('{asset} above {share} of net worth', { asset: symbolOf(asset), share })
  },
  look: (input) => {
    const wanted = idIn<AssetId>(input.params, 'asset')
    return lookAtShares(input, {
      belongsTo:
        () =>
        ({ asset, symbol }) =>
          (wanted === undefined ? isMoney(asset) : asset !== wanted)
            ? undefined
            : { key: asset, label: symbol },
      wordsOf: ([first, ...more]) => ({
        title:
          more.length === 0
            ? tell('{asset} is {share} of your net worth', {
                asset: first?.label ?? '',
                share: { ratio: first?.share ?? 0 },
              })
            : tell('Several assets are each much of your net worth'),
        body: tell('Above {limit}: {names}.', {
          limit: { ratio: numberIn(input.params, 'percent') },
          names: namesList([first, ...more].map((slice) => slice?.label ?? '')),
        }),
        cover: say('A part of your portfolio has grown above a limit of yours.'),
        route: 'dashboard',
      }),
    })
  },
})
