import { say } from '@/lib/core/sentence'

/** Why rules of the past say nothing yet. */
export const NO_PAST = say('The history is still being computed.')
