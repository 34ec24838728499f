/** A wallet that Holdfast does not know: nothing can be said of a portfolio. */
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { defineCheck } from '../define-check'
import { saidPrivately } from './parts/said'

export const notYourAccount = defineCheck({
  id: 'not-your-account',
  title: say('Wallet that is none of your accounts'),
  explanation: say(
    'Says when the wallet that would sign is no account of Holdfast. Add it to see what a request means for your portfolio.',
  ),
  needs: 'bytes',
  run: ({ account }) =>
    account
      ? []
      : [
          saidPrivately(
            'info',
            tell(
              'This wallet is none of your accounts in Holdfast: what this means for your portfolio is not known.',
            ),
          ),
        ],
})
