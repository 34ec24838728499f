import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text'
import { parseCsv } from './parse-csv'

const linesOf = (text: string) => parseCsv(text).table.rows.map(({ line }) => line)

describe('a table', () => {
  test('names the line on which each row begins, also after quoted line ends', () => {
    expect(linesOf('a,b\r\n"x\r\ny",2\r\n3,4\r\n')).toEqual([2, 4])
    expect(linesOf('a,b\n"x\ny\nz",2\n\n3,4')).toEqual([2, 6])
  })

  test('drops the byte order mark', () => {
    expect(parseCsv('\ufeffa,b\n1,2').table.header).toEqual(['a', 'b'])
  })

  test.each([',', ';', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    const text = ['a', 'b', 'c'].join(delimiter) + '\n' + ['1', '2', '3'].join(delimiter)
    expect({ ...parseCsv(text).table.rows[0]?.cells }).toEqual({ a: '1', b: '2', c: '3' })
  })

  test('takes decimal commas for no delimiter', () => {
    expect(parseCsv('Datum;Betrag\n01.02.2024;1,5\n02.02.2024;2,5').table.header).toEqual(['Datum', 'Betrag'])
  })

  test('finds the header below other lines', () => {
    const { table } = parseCsv('Report\nUser,Jo\n\na,b,c\n1,2,3\n4,5,6')
    expect(table.header).toEqual(['a', 'b', 'c'])
    expect(table.rows.map(({ line }) => line)).toEqual([5, 6])
  })

  test('numbers columns of the same name', () => {
    expect(parseCsv('Cur.,Cur.\nBTC,EUR').table.header).toEqual(['Cur.', 'Cur. (2)'])
  })

  test('names rows that do not fit the header, and drops none silently', () => {
    const { table, ragged } = parseCsv('a,b\n1\n1,2,3\n1,2\n1,2,')
    expect(ragged.map(({ line }) => line)).toEqual([2, 3])
    expect(table.rows.map(({ line }) => line)).toEqual([4, 5])
  })

  test('refuses what is no text', () => {
    expect(() => parseCsv('a\u0000b')).toThrow('no text file')
    expect(() => parseCsv('')).toThrow('empty')
  })

  test('a column called __proto__ is a column', () => {
    expect(Object.hasOwn(parseCsv('__proto__,b\n1,2').table.rows[0]?.cells ?? {}, '__proto__')).toBe(true)
  })
})

describe('bytes', () => {
  const utf16 = (text: string) => new Uint8Array(Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0]))

  test('are read as UTF-8, UTF-16 and Windows-1252', () => {
    expect(decodeText(new TextEncoder().encode('Gebühr'))).toBe('Gebühr')
    expect(decodeText(utf16('a,b'))).toBe('a,b')
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...utf16('a')]))).toBe('a')
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toBe('a')
    expect(decodeText(new Uint8Array([0x47, 0xfc]))).toBe('Gü')
  })
})
