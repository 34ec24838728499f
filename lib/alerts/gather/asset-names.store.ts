/**
 * Symbols for the words of rules. The table of assets is read row by row: of a large portfolio only what a look mentions is opened, and
 * what is held has its name in the published view.
 */
import { erc20 } from '@/lib/assets/asset-id'
import { describeAsset } from '@/lib/assets/describe'
import type { AssetId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { AlertFacts } from '../alert-facts'
import { type KnownRule, namedAssets } from './what-is-named'

type Mentioning = Pick<AlertFacts, 'portfolio' | 'entries' | 'allowances' | 'assets'>

/** @example (await readSymbols(db, rules, { entries }))('coin:ethereum') // 'ETH' */
export async function readSymbols(
  db: Database,
  rules: readonly KnownRule[],
  facts: Mentioning,
): Promise<AlertFacts['symbolOf']> {
  const held = new Map(
    [...(facts.portfolio?.lines ?? []), ...(facts.portfolio?.excluded ?? [])].map(({ asset, symbol }) => [
      asset,
      symbol,
    ]),
  )
  const wanted = mentionedAssets(rules, facts).filter((asset) => !held.has(asset))
  // A rule that looks at the whole table has it open already.
  const rows =
    facts.assets ??
    (await readWholeRows(
      wanted.map((asset) => db.hash('asset', asset)),
      (id) => db.assets.get(id),
    ))
  const known = new Map(rows.map((row) => [row.asset, row]))
  return (asset) => held.get(asset) ?? describeAsset(asset, known.get(asset)).symbol
}

/** What a rule can put into words: what it names, what has moved, what may be taken. */
function mentionedAssets(rules: readonly KnownRule[], { entries, allowances }: Mentioning): AssetId[] {
  return [
    ...new Set([
      ...namedAssets(rules),
      ...(entries ?? []).flatMap(({ legs }) => legs.map(({ asset }) => asset)),
      ...(allowances ?? []).map(({ chain, token }) => erc20(chain, token)),
    ]),
  ]
}
