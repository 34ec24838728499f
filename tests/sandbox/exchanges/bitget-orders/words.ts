/** Bitget's answers: the envelope, and errors by their code with status 400. https://www.bitget.com/api-doc/spot/error-code/restapi */
import type { SandboxAnswer } from '../../types'
import { json } from '../access'
import type { Refusal } from '../orders/order-words'

export interface BitgetError {
  code: string
  msg: string
}

export const isError = (answer: object): answer is BitgetError => 'code' in answer && 'msg' in answer

export const told = (data: unknown, now: number): SandboxAnswer =>
  json(200, { code: '00000', msg: 'success', requestTime: now, data })

export const refused = ({ code, msg }: BitgetError, now: number): SandboxAnswer =>
  json(400, { code, msg, requestTime: now, data: null })

export const empty = (name: string): BitgetError => ({
  code: '40019',
  msg: `Parameter ${name} cannot be empty`,
})
export const unknown = (name: string): BitgetError => ({
  code: '40034',
  msg: `Parameter ${name} does not exist`,
})
export const NO_ORDER: BitgetError = { code: '43001', msg: 'The order does not exist' }
export const NO_PLAN: BitgetError = { code: '43025', msg: 'Plan order does not exist' }
export const DUPLICATE: BitgetError = { code: '40786', msg: 'Duplicate clientOid' }
export const NOT_TRIGGERED: BitgetError = {
  code: '40307',
  msg: 'The current plan order does not exist or has not been triggered',
}

export function wordsOf(refusal: Refusal): BitgetError {
  switch (refusal) {
    case 'insufficient':
      return { code: '43012', msg: 'Insufficient balance' }
    case 'not-open':
      return NO_ORDER
    case 'would-take':
    case 'would-trigger':
    case 'below-filled':
      return { code: '40017', msg: 'Parameter verification failed' }
    default:
      return refusal satisfies never
  }
}
