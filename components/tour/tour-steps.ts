/** What the tour points at, in order. Each is in the frame of every page, so nobody is led away from where they are. */
import { type Sentence, say } from '@/lib/core/sentence'

export interface TourStep {
  id: string
  /** The first visible element of these; without one the step is told all the same. */
  anchor: string
  title: Sentence
  text: Sentence
}

const link = (path: string) => `nav a[href="#/${path}"]`

export const TOUR_STEPS: readonly TourStep[] = [
  {
    id: 'portfolio',
    anchor: link(''),
    title: say('Dashboard'),
    text: say('What you own, over all accounts. A figure that lacks something says what it lacks.'),
  },
  {
    id: 'accounts',
    anchor: link('accounts'),
    title: say('Accounts'),
    text: say('Connect more here, and see what was read when, and what stands in the way.'),
  },
  {
    id: 'palette',
    anchor: '[data-tour=palette]',
    title: say('Search and commands'),
    text: say('Pages, coins, settings and acts, found by a few letters: Ctrl+K, or Cmd+K on a Mac.'),
  },
  {
    id: 'annotation',
    anchor: link('annotation'),
    title: say('Annotation'),
    text: say('On sites that you switch on, a note says what a request means before your wallet signs it.'),
  },
  {
    id: 'alerts',
    anchor: link('alerts'),
    title: say('Alerts'),
    text: say('Prices, balances, approvals and more: you are told when something happens that you named.'),
  },
  {
    id: 'lock',
    anchor: '[data-tour=lock]',
    title: say('Privacy and lock'),
    text: say(
      'A lock takes the key out of memory. “Privacy and requests” shows who was asked for what, and where you stop it.',
    ),
  },
]
