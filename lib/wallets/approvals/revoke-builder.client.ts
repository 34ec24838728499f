/** Takes a right back: the token is told that the spender may take nothing, or Permit2 is. What stands now is asked first. */
import { erc20 } from '@/lib/assets/asset-id'
import { describeAsset } from '@/lib/assets/describe'
import { addressWord, uint } from '@/lib/chains/abi-words'
import { type AllowancePair, allowanceCall, allowanceOf, PERMIT2 } from '@/lib/chains/allowance'
import { spenderName } from '@/lib/chains/approvals/known-spenders'
import { callMany } from '@/lib/chains/call-many.client'
import { readText, symbol } from '@/lib/chains/token-calls'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { toUnits } from '@/lib/core/wallet-tx'
import { type BuildContext, defineCallBuilder } from '../build-call'
import type { WalletDraft } from '../draft'
import { chainNodes } from '../send/chain-rpc.store'

type RevokeDraft = Extract<WalletDraft, { kind: 'revoke' }>

const NOTHING = uint(0n)

/** `approve(address,uint256)` of the token, or `approve(address,address,uint160,uint48)` of Permit2, with nothing. */
export const revokeCall = ({ token, spender, via }: AllowancePair): { to: string; data: string } =>
  via === 'erc20'
    ? { to: token, data: `0x095ea7b3${addressWord(spender)}${NOTHING}` }
    : { to: PERMIT2, data: `0x87517c45${addressWord(token)}${addressWord(spender)}${NOTHING}${NOTHING}` }

export const revokeBuilder = defineCallBuilder({
  kind: 'revoke',
  build: async (draft, account, context) => {
    const { chain, token, spender, via } = draft
    const from = account.source.address
    const told = await askToken(draft, from, context)
    const asset = erc20(chain, token)
    const described = describeAsset(asset, { symbol: told.symbol ?? '', name: '' })
    const known = spenderName(chain, spender)
    return {
      call: { chain, from, ...revokeCall(draft), value: toUnits(0n) },
      purpose: { kind: 'revoke', token: asset, symbol: described.symbol, spender, via },
      checks: [
        known === undefined
          ? { what: 'spender', level: 'info', sentence: say('Nobody here knows this contract by name.') }
          : {
              what: 'spender',
              level: 'info',
              sentence: say('The contract is known as {name}.', { name: known }),
            },
      ],
      watch: [],
    }
  },
})

/** @throws AppError `refused` when nothing is allowed any more: gas for nothing */
async function askToken(
  draft: RevokeDraft,
  owner: string,
  context: BuildContext,
): Promise<{ symbol: string | undefined }> {
  const { rpc, chain } = await chainNodes(draft.chain, context)
  const [allowed, name] = await callMany({
    rpc,
    chain,
    calls: [allowanceCall(owner, draft), symbol(draft.token)],
    purpose: `${chain.name}: an approval`,
    sends: '1 address',
  })
  const units = allowanceOf(
    draft,
    allowed?.success ? allowed.returnData : undefined,
    Math.floor(context.now() / 1000),
  )
  if (units === '0')
    throw new AppError('refused', say('Nothing is allowed there any more. There is nothing to take back.'))
  return { symbol: name?.success ? readText(name.returnData) : undefined }
}
