/** Messages to sign in (EIP-4361): whether the site that asks is the site that they are for. */
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type CheckFinding, defineCheck } from '../define-check'
import { signatureLeaves } from './parts/call-leaves'
import { said } from './parts/said'

export interface SignInMessage {
  /** `app.example`, as the message names it; with its port, when it has one. */
  domain: string
  /** Lower case. */
  address: string
}

/** EIP-4361: `[scheme "://"] domain %s"wants you to sign in with your Ethereum account:" LF address LF`. */
const FORM =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?(\S{1,253}) wants you to sign in with your Ethereum account:\n(0x[0-9a-f]{40})(?:\n|$)/i

/** @returns `undefined` for a text of another form */
export function readSignIn(text: string): SignInMessage | undefined {
  const [, domain, address] = FORM.exec(text) ?? []
  return domain === undefined || address === undefined
    ? undefined
    : { domain: domain.toLowerCase(), address: address.toLowerCase() }
}

export const signInMessage = defineCheck({
  id: 'sign-in-message',
  title: say('Message to sign in'),
  explanation: say(
    'Reads messages of the common form for signing in (EIP-4361) and compares the site and the wallet that they name with the site that asks and the wallet that would sign.',
  ),
  needs: 'bytes',
  mayBeDanger: true,
  run: ({ asked, origin, from }) => {
    const found = signatureLeaves(asked).flatMap((leaf) =>
      leaf.action === 'message' ? (readSignIn(leaf.text) ?? []) : [],
    )
    if (found.length === 0) return undefined
    return found.flatMap((message) => judge(message, hostOf(origin), from))
  },
})

const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, '').toLowerCase()

function judge({ domain, address }: SignInMessage, host: string, from: string): CheckFinding[] {
  const wallet =
    address === from
      ? []
      : [said('care', tell('The message names another wallet than the one that would sign.'), 'wallet')]
  if (domain === host)
    return [
      said('good', tell('The message signs you in at {site}, and {site} asks for it.', { site: host })),
      ...wallet,
    ]
  return [
    said(
      'danger',
      tell(
        'The message signs you in at {domain}, but {site} asks for it. Whoever has this signature can go there in your name.',
        { domain, site: host },
      ),
    ),
    ...wallet,
  ]
}
