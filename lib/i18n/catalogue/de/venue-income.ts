/** German: which income exchanges do not tell. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const venueIncome: Catalogue = {
  'Of interest and rewards at {venue}, those of savings, rebates and airdrops are read; import a CSV for what other products yield.':
    'Von Zinsen und Prämien bei {venue} werden die aus Sparprodukten, Rückvergütungen und Airdrops gelesen; importiere für Erträge anderer Produkte eine CSV-Datei.',
  'Rewards for referrals at {venue} are not read; import a CSV if you have any.':
    'Prämien für geworbene Nutzer bei {venue} werden nicht gelesen; importiere eine CSV-Datei, falls du welche hast.',
  'Rewards at {venue} that are not from staking are not read; import a CSV if you have any.':
    'Prämien bei {venue}, die nicht aus Staking stammen, werden nicht gelesen; importiere eine CSV-Datei, falls du welche hast.',
  'What savings and staking at {venue} yield is not read; import a CSV if you have any.':
    'Erträge aus Sparprodukten und Staking bei {venue} werden nicht gelesen; importiere eine CSV-Datei, falls du welche hast.',
}
