import { describe, expect, test } from 'vitest'
import { fill } from '@/lib/core/sentence'
import { isoDay } from '@/lib/valuation/days'
import { parseIndexFile } from './parse-index-file'

const read = (...lines: string[]) => {
  const { points, problems } = parseIndexFile(lines.join('\n'))
  return {
    points: points.map(({ day, level }) => `${isoDay(day)} ${level}`),
    problems: problems.map(({ line, reason }) => `${line}: ${fill(reason.template, reason.params)}`),
  }
}
const points = (...lines: string[]) => {
  const found = read(...lines)
  expect(found.problems).toEqual([])
  return found.points
}
const TWO = ['2024-01-02 4742.83', '2024-01-03 4704.81']

describe('files as sources write them', () => {
  test.each([
    [
      'Yahoo Finance',
      [
        'Date,Open,High,Low,Close,Adj Close,Volume',
        '2024-01-02,1,1,1,9,4742.83,3',
        '2024-01-03,1,1,1,9,4704.81,3',
      ],
    ],
    [
      'Stooq',
      [
        'Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie',
        '2024-01-02,1,1,1,4742.83',
        '2024-01-03,1,1,1,4704.81',
      ],
    ],
    [
      'FRED, with a holiday',
      ['observation_date,SP500', '2024-01-01,.', '2024-01-02,4742.83', '2024-01-03,4704.81'],
    ],
    [
      'Investing.com, newest first',
      [
        '"Date","Price","Open","High","Low","Vol.","Change %"',
        '"01/13/2024","4,704.81","1","1","1","","-0.8%"',
        '"01/02/2024","4,742.83","1","1","1","","-0.6%"',
      ],
    ],
    ['Nasdaq', ['Date,Close/Last,Open,High,Low', '01/13/2024,4704.81,1,1,1', '01/02/2024,4742.83,1,1,1']],
    ['TradingView', ['time,open,high,low,close', '1704153600,1,1,1,4742.83', '1704240000,1,1,1,4704.81']],
    ['a German bank', ['Datum;Schlusskurs;Volumen', '02.01.2024;4.742,83;5', '03.01.2024;4.704,81;6']],
    [
      'S&P, with lines above',
      ['S&P 500;', ';', 'Effective date;S&P 500 (USD)', '02.01.2024;4742,83', '03.01.2024;4704,81'],
    ],
    ['two columns without a header', ['2024-01-02,4742.83', '2024-01-03,4704.81']],
    ['words for months', ['Date,Value', '"Jan 2, 2024",4742.83', '"Jan 3, 2024",4704.81']],
    ['short years', ['Date,Close', '02-Jan-24,4742.83', '03-Jan-24,4704.81']],
    ['days without dashes', ['Date,Close', '20240102,4742.83', '20240103,4704.81']],
    [
      'times of another zone',
      ['Date,Close', '2024-01-02 00:00:00+09:00,4742.83', '2024-01-03 00:00:00-05:00,4704.81'],
    ],
    ['another order of columns', ['Name,Close,Date', 'SPX,4742.83,2024-01-02', 'SPX,4704.81,2024-01-03']],
  ])('%s', (name, lines) => {
    const american = name.startsWith('Investing') || name === 'Nasdaq'
    expect(points(...lines)).toEqual(american ? [TWO[0], '2024-01-13 4704.81'] : TWO)
  })
})

describe('dates', () => {
  test('a day above twelve anywhere tells what all of them are', () => {
    expect(points('Date,Close', '01/02/2024,1', '13/02/2024,2')).toEqual(['2024-02-01 1', '2024-02-13 2'])
    expect(points('Date,Close', '01/02/2024,1', '02/13/2024,2')).toEqual(['2024-01-02 1', '2024-02-13 2'])
  })

  test('that are two days are refused', () => {
    expect(() => read('Date,Close', '01/02/2024,1', '02/02/2024,2')).toThrow(
      'Is "01/02/2024" day before month or month before day? Write the dates as 2026-03-31 and try again.',
    )
  })

  test('in both orders are refused', () => {
    expect(() => read('Date,Close', '13/02/2024,1', '14/02/2024,1', '03/02/2024,1', '02/15/2024,2')).toThrow(
      'Is "03/02/2024"',
    )
  })

  test('that read the same in both orders are no question', () => {
    expect(points('Date,Close', '01/01/2024,1', '02/02/2024,2')).toEqual(['2024-01-01 1', '2024-02-02 2'])
  })

  test('that do not exist, and words, are named by their line', () => {
    expect(read('Date,Close', '2024-01-02,1', '2024-02-30,2', 'Total,3', '2024-01-03,4')).toEqual({
      points: ['2024-01-02 1', '2024-01-03 4'],
      problems: ['3: "2024-02-30" is no date.', '4: "Total" is no date.'],
    })
  })

  test('a single one in another form is named by its line', () => {
    expect(read('Date,Close', '2024-01-02,1', '2024-01-03,2', '04.01.2024,3').problems).toEqual([
      '4: "04.01.2024" is no date.',
    ])
  })

  test('two figures of a year from 70 on are of the last century, and what is before all coins is left out', () => {
    expect(points('Date,Close', '12/31/99,7', '12/31/09,8', '12/31/10,9')).toEqual([
      '2009-12-31 8',
      '2010-12-31 9',
    ])
  })
})

describe('levels', () => {
  test('a comma can be a decimal sign or none', () => {
    expect(points('Date;Close', '2024-01-02;1234,5', '2024-01-03;1235')).toEqual([
      '2024-01-02 1234.5',
      '2024-01-03 1235',
    ])
    expect(points('Date;Close', '2024-01-02;1,234.5', '2024-01-03;1,235')).toEqual([
      '2024-01-02 1234.5',
      '2024-01-03 1235',
    ])
  })

  test('that are the same index under both signs are taken', () => {
    expect(points('Date;Close', '2024-01-02;1.234', '2024-01-03;2.468')).toEqual([
      '2024-01-02 1.234',
      '2024-01-03 2.468',
    ])
  })

  test('that are another index under the other sign are refused', () => {
    expect(() => read('Date;Close', '2024-01-02;987', '2024-01-03;1.002')).toThrow('as in "1.002"')
  })

  test('that are none are named by their line', () => {
    expect(
      read('Date,Close', '2024-01-02,1', '2024-01-03,0', '2024-01-04,-3', '2024-01-05,abc', '2024-01-06,2'),
    ).toEqual({
      points: ['2024-01-02 1', '2024-01-06 2'],
      problems: [
        '3: "0" is no level above zero.',
        '4: "-3" is no level above zero.',
        '5: "abc" is no level above zero.',
      ],
    })
  })

  test('holidays without one are no problem', () => {
    expect(
      points(
        'Date,Close',
        '2024-01-01,null',
        '2024-01-02,1',
        '2024-01-03,',
        '2024-01-04,#N/A',
        '2024-01-05,2',
      ),
    ).toEqual(['2024-01-02 1', '2024-01-05 2'])
  })
})

describe('a day that stands twice', () => {
  test('with the same level counts once', () => {
    expect(points('Date,Close', '2024-01-02,1', '2024-01-02,1', '2024-01-03,2')).toHaveLength(2)
  })

  test('with two levels counts not at all', () => {
    expect(
      read('Date,Close', '2024-01-02,1', '2024-01-02,9', '2024-01-02,1', '2024-01-03,2', '2024-01-04,3'),
    ).toEqual({
      points: ['2024-01-03 2', '2024-01-04 3'],
      problems: [
        '3: Another line has a different level for this day, so neither is used.',
        '4: Another line has a different level for this day, so neither is used.',
      ],
    })
  })
})

describe('files that are no index', () => {
  test.each([
    ['no dates', ['Name,Close', 'a,1', 'b,2'], 'no column of dates'],
    ['no levels', ['Date,Name', '2024-01-02,a', '2024-01-03,b'], 'Which column has the levels?'],
    [
      'several columns of numbers',
      ['Date,SPX,NDX', '2024-01-02,1,2', '2024-01-03,3,4'],
      'Which column has the levels?',
    ],
    ['one day', ['Date,Close', '2024-01-02,1'], 'two days since 2009'],
    ['nothing', [''], 'empty'],
  ])('%s', (_, lines, message) => {
    expect(() => read(...lines)).toThrow(message)
  })

  test('rows with a cell too few or too many are named by their line', () => {
    expect(read('Date,Close', '2024-01-02,1', '2024-01-03', '2024-01-04,2').problems).toEqual([
      '3: This row has 1 cells, the header has 2.',
    ])
  })
})
