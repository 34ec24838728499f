/**
 * A clear no to an order: whoever was asked has answered, and there is no order. Every other error of a sent order
 * is no answer; nobody knows what became of it until the venue has been asked.
 */
import { AppError, type AppErrorOptions } from './errors'
import type { Sentence } from './sentence'

/** @example throw new OrderRefused(say('{venue} refused the order: {detail}', { venue, detail }), { cause }) */
export class OrderRefused extends AppError {
  constructor(sentence: Sentence, options: AppErrorOptions = {}) {
    super('refused', sentence, options)
    this.name = 'OrderRefused'
  }
}
