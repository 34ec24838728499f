/** Who gets a right: known by name, one of one's own, a contract, or a plain address. */
import { spenderName } from '@/lib/chains/approvals/known-spenders'
import { tell } from '@/lib/core/note'
import { protocolName } from '@/lib/decode/protocol-name'
import type { CheckFinding, CheckInput } from '../../define-check'
import type { NoteSources } from '../../note-sources'
import { orUnknown } from './or-unknown'
import { ownAccount } from './own-account'
import { said, saidPrivately } from './said'
import { shortAddress } from './short-address'

interface SpenderQuestion {
  /** Lower case. */
  spender: string
  about: string
  input: Pick<CheckInput, 'chain' | 'accounts'>
  sources: Pick<NoteSources, 'codeSizeOf'>
}

/** A person's account that borrows code (EIP-7702): `0xef0100` and the address of the code. */
const DELEGATION_BYTES = 23

export async function spenderFindings({
  spender,
  about,
  input,
  sources,
}: SpenderQuestion): Promise<CheckFinding[]> {
  const what = `${about}:spender`
  const address = shortAddress(spender)
  const name = spenderName(input.chain, spender)
  if (name !== undefined)
    return [
      said(
        'info',
        tell('{spender} is known as {name}.', { spender: address, name: protocolName(name) }),
        what,
      ),
    ]
  const own = ownAccount(input.accounts, spender)
  if (own)
    return [
      saidPrivately(
        'info',
        tell('{spender} is your own account {account}.', { spender: address, account: own.label }),
        what,
      ),
    ]
  const size = await orUnknown(sources.codeSizeOf(input.chain, spender))
  if (size === undefined)
    return [
      said(
        'care',
        tell('Whether a contract stands at {spender} could not be found out.', { spender: address }),
        what,
      ),
    ]
  if (size === 0 || size === DELEGATION_BYTES)
    return [
      said(
        'danger',
        tell('{spender} is a plain address, not a contract. Hardly any honest page asks for such a right.', {
          spender: address,
        }),
        what,
      ),
    ]
  return [said('care', tell('Nobody here knows the contract {spender} by name.', { spender: address }), what)]
}
