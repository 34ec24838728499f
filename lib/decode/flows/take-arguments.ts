/**
 * Arguments of a call one after the other, each as what it must be. A decoder states types once, as text, for the reader
 * of the ABI; this gives them back to the compiler.
 */
import { type AbiValue, readAbi, readCall } from '../read-abi'
import { Unclear } from './router-flows'

export interface Arguments {
  number: (at: number) => bigint
  /** Address, bytes or fixed bytes. */
  text: (at: number) => string
  flag: (at: number) => boolean
  /** A tuple or a list. */
  within: (at: number) => Arguments
  texts: (at: number) => string[]
  each: (at: number) => Arguments[]
  count: number
}

/** @throws Unclear when the calldata cannot be read */
export function callArguments(types: string, input: string): Arguments {
  return argumentsOf(readCall(types, input))
}

/** @throws Unclear when they cannot be read */
export function dataArguments(types: string, data: string): Arguments {
  return argumentsOf(readAbi(types, data))
}

/** @example argumentTypes('transfer(address,uint256)') // 'address,uint256' */
export const argumentTypes = (signature: string): string => signature.slice(signature.indexOf('(') + 1, -1)

function argumentsOf(values: AbiValue | undefined): Arguments {
  if (!isList(values)) throw new Unclear('not readable')
  const number = (at: number) => {
    const value = values[at]
    if (typeof value !== 'bigint') throw new TypeError(`argument ${at} is no number`)
    return value
  }
  const text = (at: number) => {
    const value = values[at]
    if (typeof value !== 'string') throw new TypeError(`argument ${at} is no text`)
    return value
  }
  const flag = (at: number) => {
    const value = values[at]
    if (typeof value !== 'boolean') throw new TypeError(`argument ${at} is no yes or no`)
    return value
  }
  const within = (at: number) => argumentsOf(values[at])
  const each = (at: number) => {
    const list = values[at]
    if (!isList(list)) throw new TypeError(`argument ${at} is no list`)
    return list.map(argumentsOf)
  }
  const texts = (at: number) => {
    const list = within(at)
    return Array.from({ length: list.count }, (_, index) => list.text(index))
  }
  return { number, text, flag, within, each, texts, count: values.length }
}

const isList = (value: AbiValue | undefined): value is readonly AbiValue[] => Array.isArray(value)
