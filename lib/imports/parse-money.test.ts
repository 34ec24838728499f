import { expect, test } from 'vitest'
import { parseMoney } from './parse-money'
import { writeCsv } from './write-csv'

test('amounts keep every digit, without separators and signs', () => {
  expect(parseMoney('-$1,234.50')).toBe('-1234.5')
  expect(parseMoney('(1.5)')).toBe('-1.5')
  expect(parseMoney('−0.000000000000000001')).toBe('-0.000000000000000001')
  expect(parseMoney('1.234,50', ',')).toBe('1234.5')
  expect(parseMoney('1.5e-7')).toBe('0.00000015')
  expect(parseMoney("1'234.5")).toBe('1234.5')
})

test('what can be read two ways, or is out of bounds, is no amount', () => {
  for (const text of ['1,5', '1,2345', '1e400', '', '-', '=1+1', 'NaN', 'Infinity', '0x10', '1.2.3'])
    expect(parseMoney(text)).toBeUndefined()
  expect(parseMoney('1.5', ',')).toBeUndefined()
})

test('a written table keeps numbers and disarms formulas', () => {
  expect(
    writeCsv(
      ['a', 'b'],
      [
        ['=cmd()', '-1.5'],
        ['@x', '+1'],
        ['-x', '\tq'],
      ],
    ),
  ).toBe("a,b\r\n'=cmd(),-1.5\r\n'@x,+1\r\n'-x,'\tq\r\n")
  expect(writeCsv(['a'], [['say "hi", you'], ['two\nlines']])).toBe(
    'a\r\n"say ""hi"", you"\r\n"two\nlines"\r\n',
  )
})
