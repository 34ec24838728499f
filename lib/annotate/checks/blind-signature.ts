/** Signatures that nobody can read before they are given. */
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type CheckFinding, defineCheck } from '../define-check'
import { type SignatureLeaf, signatureLeaves } from './parts/call-leaves'
import { said } from './parts/said'

export const blindSignature = defineCheck({
  id: 'blind-signature',
  title: say('Signature that cannot be read'),
  explanation: say(
    'Says when what is to be signed cannot be read: a bare hash, or typed data that no decoder here knows. Such a signature may give away rights or be an order.',
  ),
  needs: 'bytes',
  mayBeDanger: true,
  run: ({ asked }) => {
    if (asked.kind === 'calls') return undefined
    if (asked.kind === 'unreadable')
      return [said('care', tell('This request could not be read: nobody knows what it does.'))]
    return signatureLeaves(asked).flatMap(judge)
  },
})

function judge(leaf: SignatureLeaf, at: number): CheckFinding[] {
  if (leaf.action === 'blind-hash')
    return [
      said(
        'danger',
        tell(
          'A bare hash is to be signed. It can stand for anything, also for a payment of all that you have. Hardly any honest page asks for this.',
        ),
        `${at}`,
      ),
    ]
  if (leaf.action !== 'unknown-typed-data') return []
  const { primaryType, domain } = leaf
  return [
    said(
      'care',
      primaryType === undefined
        ? tell('Nobody here can read what is to be signed. It may give away rights.')
        : domain === undefined
          ? tell('Nobody here can read what is to be signed (“{type}”). It may give away rights.', {
              type: primaryType,
            })
          : tell(
              'Nobody here can read what is to be signed (“{type}” of “{domain}”, by the page’s own words). It may give away rights.',
              { type: primaryType, domain },
            ),
      `${at}`,
    ),
  ]
}
