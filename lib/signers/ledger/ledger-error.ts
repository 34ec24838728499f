/** What can be in the way between a page and a Ledger, each with the sentence that says what to do about it. */
import { AppError, type ErrorCode } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'

export type LedgerProblem =
  | 'no-webhid' // Firefox, Safari
  | 'no-device' // nothing was plugged in, or nothing was chosen
  | 'not-allowed' // the browser or the system refuses
  | 'in-use'
  | 'locked'
  | 'wrong-app'
  | 'no-app'
  | 'old-app'
  | 'wrong-device' // another seed than the account's
  | 'refused' // on the device, by its owner
  | 'blind-off'
  | 'stopped' // on the page, by its owner
  | 'unplugged'
  | 'not-served' // the maker's kit does not know the model or its firmware
  | 'unknown'

const CODES: Record<LedgerProblem, ErrorCode> = {
  'no-webhid': 'not-supported',
  'no-device': 'not-found',
  'not-allowed': 'permission-missing',
  'in-use': 'unavailable',
  locked: 'unavailable',
  'wrong-app': 'unavailable',
  'no-app': 'not-found',
  'old-app': 'not-supported',
  'wrong-device': 'refused',
  refused: 'refused',
  'blind-off': 'refused',
  stopped: 'refused',
  // A device sends nothing by itself: one that is gone before it answers has signed nothing that anybody holds.
  unplugged: 'unavailable',
  'not-served': 'not-supported',
  unknown: 'bad-answer',
}

/** None of its codes is `unreachable`: whatever a Ledger fails with, nothing was sent. */
export class LedgerError extends AppError {
  readonly problem: LedgerProblem

  constructor(problem: LedgerProblem, options: { cause?: unknown; sentence?: Sentence } = {}) {
    super(CODES[problem], options.sentence ?? sentenceOf(problem), { cause: options.cause })
    this.name = 'LedgerError'
    this.problem = problem
  }
}

/** An answer with a status word that nothing here knows. @example unknownStatus(0x6f42) */
export const unknownStatus = (status: number, cause?: unknown): LedgerError =>
  new LedgerError('unknown', {
    cause,
    sentence: say(
      'The Ledger answered with an error that Holdfast does not know ({code}). Nothing was signed.',
      {
        code: `0x${status.toString(16).padStart(4, '0')}`,
      },
    ),
  })

/** `address` is the account's; the device has another one at its path. */
export const wrongDevice = (address: string, path: string): LedgerError =>
  new LedgerError('wrong-device', {
    sentence: say('This Ledger does not hold {address} at {path}. Connect the one that does.', {
      address,
      path,
    }),
  })

function sentenceOf(problem: LedgerProblem): Sentence {
  switch (problem) {
    case 'no-webhid':
      return say('This browser cannot talk to a Ledger, because it has no WebHID.')
    case 'no-device':
      return say('No Ledger was chosen. Plug it in, unlock it, and choose it in the window of your browser.')
    case 'not-allowed':
      return say(
        'The browser was not allowed to open the Ledger. Allow it; on Linux, Ledger’s udev rules must be installed.',
      )
    case 'in-use':
      return say(
        'Another program uses the Ledger. Close Ledger’s own application and other tabs that are connected to it.',
      )
    case 'locked':
      return say('The Ledger is locked. Unlock it with its PIN and try again.')
    case 'wrong-app':
      return say('The Ethereum app is not open on the Ledger. Open it there and try again.')
    case 'no-app':
      return say('The Ethereum app is not installed on the Ledger. Install it with Ledger’s own application.')
    case 'old-app':
      return say(
        'The Ethereum app on the Ledger is too old for this. Update it with Ledger’s own application.',
      )
    case 'wrong-device':
      return say('This is not the Ledger of this account.')
    case 'refused':
      return say('It was refused on the Ledger. Nothing was signed.')
    case 'blind-off':
      return say(
        'The Ledger cannot show this in clear, and blind signing is off in the settings of its Ethereum app. Nothing was signed.',
      )
    case 'stopped':
      return say('You stopped it. Refuse what the Ledger still shows. Nothing was sent.')
    case 'unplugged':
      return say('The Ledger was disconnected before it answered. Nothing was sent.')
    case 'not-served':
      return say('Ledger’s device kit does not know this device or its firmware.')
    case 'unknown':
      return say('The Ledger gave an answer that Holdfast does not understand. Nothing was signed.')
    default:
      return problem satisfies never
  }
}
