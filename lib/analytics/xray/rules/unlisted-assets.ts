/**
 * Unlisted tokens that have a price are out of every total until the user wants them. Most are spam whose price nobody pays;
 * some are a real part of what the user owns.
 */
import { add, divide, isNegative, isZero, sum, toRatio } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import type { AssetLine } from '@/lib/portfolio/view'
import { defineXrayRule, type Judgement } from '../define-xray-rule'
import type { XrayFacts } from '../facts'
import { FIXES } from '../fixes'
import { namesList } from '../names-list'

export const unlistedAssets = defineXrayRule({
  id: 'unlisted-assets',
  name: say('Unlisted assets'),
  about: say('They are out of every total until you want them. A price alone does not make them real.'),
  threshold: { standard: 0.05, unit: 'ratio', min: 0, max: 1 },
  judge: ({ portfolio }, threshold) => {
    const lines = portfolio.excluded.filter(
      ({ excluded, quantity }) => excluded === 'unlisted' && !isZero(quantity),
    )
    const priced = lines.filter(({ value }) => value !== null)
    const share = shareOf(priced, portfolio)
    // A price that is missing can only raise the share.
    if (share > threshold) return { findings: [finding(priced, share)] }
    return lines.length === priced.length ? { findings: [] } : open(lines)
  },
})

function shareOf(lines: readonly AssetLine[], { netWorth }: XrayFacts['portfolio']): number {
  const value = sum(lines.flatMap((line) => line.value ?? []))
  const whole = add(isNegative(netWorth) ? sum([]) : netWorth, value)
  return isZero(whole) || isNegative(value) ? 0 : toRatio(divide(value, whole))
}

const finding = (lines: readonly AssetLine[], share: number): Judgement['findings'][number] => ({
  id: 'unlisted-assets',
  sentence: say('With unlisted assets ({assets}) counted, they would be {share} of your net worth.', {
    assets: namesList(lines.map(({ symbol }) => symbol)),
    share,
  }),
  severity: 'low',
  fix: FIXES.assets,
})

const open = (lines: readonly AssetLine[]): Judgement => ({
  findings: [],
  unknown: say('Nobody knows a price of {assets}. Hide what is spam, or want what is yours.', {
    assets: namesList(lines.filter(({ value }) => value === null).map(({ symbol }) => symbol)),
  }),
})
