/** What whoever gets a right may take already: asked of the token now. */
import { isUnlimited } from '@/lib/chains/allowance'
import { type ToldSentence, tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type CheckInput, defineCheck } from '../define-check'
import type { NoteSources } from '../note-sources'
import { amountValue, symbolOf } from '../noting/telling'
import { orUnknown } from './parts/or-unknown'
import { type TokenRight, tokenRights } from './parts/rights'
import { saidPrivately } from './parts/said'
import { shortAddress } from './parts/short-address'

export const existingAllowance = defineCheck({
  id: 'existing-allowance',
  title: say('Right that is there already'),
  explanation: say(
    'Asks the token what whoever gets a right may take already, or whether there is anything to take back. Rights by Permit2 are not asked about.',
  ),
  needs: 'asked',
  isPersonal: true,
  run: async (input, sources) => {
    const rights = tokenRights(input).filter(({ via, by }) => via === 'erc20' && by !== 'simulation')
    if (rights.length === 0) return undefined
    const told = await Promise.all(rights.map((right) => askOne(right, input, sources)))
    const known = told.filter((each) => each !== undefined)
    return known.length === 0 ? { notRun: say('No node could tell what is allowed already.') } : known.flat()
  },
})

/** @returns `undefined` when nobody tells */
async function askOne(
  right: TokenRight,
  { chain, from }: CheckInput,
  { allowanceOf, amountOf }: Pick<NoteSources, 'allowanceOf' | 'amountOf'>,
) {
  const { token, spender, units } = right
  const present = await orUnknown(allowanceOf(chain, token, from, spender))
  if (present === undefined) return undefined
  const named = await orUnknown(amountOf(chain, token, present))
  const values = { spender: shortAddress(spender), symbol: named ? symbolOf(named) : shortAddress(token) }
  const about = `${token}:${spender}`
  const found = (told: ToldSentence) => [saidPrivately('info', told, about)]
  if (units === 0n)
    return present === 0n
      ? found(tell('{spender} has no right over {symbol}: there is nothing to take back.', values))
      : []
  if (isUnlimited(present))
    return found(
      tell('{spender} may take all your {symbol} already; a new right is not needed for that.', values),
    )
  if (present === 0n || !named) return []
  return found(
    tell('{spender} may take {amount} already. The new right takes the place of that one.', {
      spender: values.spender,
      amount: amountValue(named),
    }),
  )
}
