/** A strategy by the name that its owner gave it. */
import { cleanText } from '@/lib/assets/clean-text'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { StrategyRow } from '@/lib/db/rows'
import type { ToolWorld } from '../tool-world'

const plain = (name: string) => cleanText(name).replace(/^«|»$/g, '').trim().toLowerCase()

/**
 * @param named absent: the only one there is
 * @throws AppError where it is none or several
 */
export async function wantStrategy(world: ToolWorld, named: string | undefined): Promise<StrategyRow> {
  const all = await world.read('strategies')
  const found = named === undefined ? all : all.filter(({ name }) => plain(name) === plain(named))
  const [only] = found
  if (only && found.length === 1) return only
  throw new AppError(
    'not-found',
    all.length === 0
      ? say('There is no strategy yet. One is made on the page of rebalancing.')
      : say('Name the strategy as the tool for drift tells it.'),
  )
}
