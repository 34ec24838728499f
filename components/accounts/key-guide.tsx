/**
 * Beside the form of a key: how a key that may only read is made at this exchange. Menus, buttons and permissions stay as the exchange writes
 * them. An exchange without a guide of its own gets the general one.
 */
import { type ReactNode, useEffect, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import type { KeyGuide as Guide, KeyStep } from '@/lib/exchanges/key-guides/define-key-guide'
import { keyGuideOf } from '@/lib/exchanges/key-guides/registry'
import type { Venue } from './venue'

export interface KeyGuideProps {
  venue: Venue
  /** Whether there is room for it beside the form; else it is folded. */
  open: boolean
}

/** @example <KeyGuide venue={kraken} open={isWide} /> */
export function KeyGuide({ venue, open: isRoomy }: KeyGuideProps) {
  const { t } = useT()
  const [open, setOpen] = useState(isRoomy)
  useEffect(() => setOpen(isRoomy), [isRoomy])
  // A wallet's address is no key.
  if (!venue.fields.some(({ name }) => name === 'apiKey')) return null
  const guide = keyGuideOf(venue.id)
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="min-w-0 rounded-card border border-line bg-surface text-sm"
    >
      <summary className="rounded-card px-4 py-3 font-medium">
        {t('How to make a read-only key at {venue}', { venue: venue.name })}
      </summary>
      <div className="grid gap-4 px-4 pb-4">
        {guide ? <OwnGuide guide={guide} venue={venue} /> : <GeneralGuide venue={venue} />}
      </div>
    </details>
  )
}

function OwnGuide({ guide, venue }: { guide: Guide; venue: Venue }) {
  const { t, sentence } = useT()
  return (
    <>
      <ol className="grid list-decimal gap-2.5 ps-5 marker:text-muted">
        <li>
          {t('Sign in and open this page:')} <PageLink href={guide.page} />
          <span className="block text-xs text-muted">
            {t('Or by its menu: {menu}', { menu: guide.menu.join(' → ') })}
          </span>
        </li>
        {guide.steps.map((step) => (
          <li key={'option' in step ? step.option : step.kind}>
            <Step step={step} guide={guide} venue={venue.name} />
          </li>
        ))}
        <li>
          {t('Copy into this form before you close that page; the secret is shown once:')}
          <FieldNames guide={guide} venue={venue} />
        </li>
      </ol>
      {guide.hints?.map((hint) => (
        <Remark key={hint.template}>{sentence(hint)}</Remark>
      ))}
      {guide.endsAfterDays === undefined ? null : (
        <Remark>
          {t(
            'A key that is bound to no IP address ends after {count} days at {venue}. Make a new one then.',
            {
              count: guide.endsAfterDays,
              venue: venue.name,
            },
          )}
        </Remark>
      )}
      <Remark>
        {guide.tellsRights
          ? t('Holdfast asks {venue} what the key may do and shows it to you before it stores anything.', {
              venue: venue.name,
            })
          : t('{venue} does not tell what this key may do. Make sure on its site that it cannot withdraw.', {
              venue: venue.name,
            })}
      </Remark>
      {guide.tellsRights ? null : (
        <Remark>
          {t(
            'A vault that only a PIN protects stores no key that can or might trade. Add a passphrase or a passkey first.',
          )}
        </Remark>
      )}
      <Source guide={guide} venue={venue.name} />
    </>
  )
}

/** What is so everywhere, with what ccxt knows of the exchange: where it explains its keys, and which fields it has. */
function GeneralGuide({ venue }: { venue: Venue }) {
  const { t, sentence } = useT()
  return (
    <>
      <p>
        {t(
          'There is no guide for {venue} yet. Sign in there and look for “API” in the settings of your account. Allow reading only; trading, transfers and withdrawals stay off.',
          { venue: venue.name },
        )}
      </p>
      {venue.docs === undefined ? null : <PageLink href={venue.docs} />}
      <div>
        {t('Copy into this form before you close that page; the secret is shown once:')}
        <ul className="mt-1 list-disc ps-5 marker:text-muted">
          {venue.fields.map(({ name, label }) => (
            <li key={name}>{sentence(label)}</li>
          ))}
        </ul>
      </div>
    </>
  )
}

function Step({ step, guide, venue }: { step: KeyStep; guide: Guide; venue: string }) {
  const { t } = useT()
  switch (step.kind) {
    case 'press':
      return t('Press “{option}”.', { option: step.option })
    case 'choose':
      return t('Choose “{option}”.', { option: step.option })
    case 'name':
      return t('Give the key a name that you will know again.')
    case 'permissions':
      return <Permissions guide={guide} />
    case 'passphrase':
      return t('Make up a passphrase and keep it: this form asks for it, and {venue} never shows it again.', {
        venue,
      })
    case 'any-ip':
      return t(
        'Leave the IP addresses unrestricted: Holdfast asks from this browser, and its address changes. Only if yours never does, enter it.',
      )
    case 'confirm':
      return t('Confirm with the codes that {venue} asks for.', { venue })
    case 'email':
      return t('Open the link in the email from {venue}: before that the key does nothing.', { venue })
    default:
      return step satisfies never
  }
}

/** With the signs of the check that follows: what it should find, and what it should not. */
function Permissions({ guide: { on, off } }: { guide: Guide }) {
  const { t } = useT()
  const lists = [
    { words: t('Permissions to switch on:'), names: on, icon: 'check', tone: 'text-good' },
    { words: t('Leave off:'), names: off, icon: 'minus', tone: 'text-muted' },
  ] as const
  return (
    <div className="grid gap-2">
      {lists.map(({ words, names, icon, tone }) => (
        <div key={icon}>
          {words}
          <ul className="mt-1 grid gap-1">
            {names.map((name) => (
              <li key={name} className="flex items-start gap-2">
                <Icon name={icon} className={`mt-0.5 ${tone}`} />
                <bdi className="min-w-0 break-words font-medium">{name}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function FieldNames({ guide, venue }: { guide: Guide; venue: Venue }) {
  const { sentence } = useT()
  return (
    <dl className="mt-1 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-1">
      {venue.fields.map(({ name, label }) => (
        <div key={name} className="contents">
          <dt className="font-medium">
            <bdi>{guide.fields[name] ?? name}</bdi>
          </dt>
          <dd className="text-muted">
            <span aria-hidden="true" className="inline-block rtl:-scale-x-100">
              →
            </span>{' '}
            {sentence(label)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Source({ guide: { checkedAgainst, verified }, venue }: { guide: Guide; venue: string }) {
  const { t, locale } = useT()
  const read = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(checkedAgainst.on),
  )
  return (
    <p className={verified ? 'text-xs text-muted' : 'flex items-start gap-2 text-xs'}>
      {verified ? null : <Icon name="alert" size={14} className="mt-px text-warn" />}
      <span>
        {verified
          ? t('From {source}, read on {date}. {venue} may have renamed its menus since.', {
              source: new URL(checkedAgainst.url).host,
              date: read,
              venue,
            })
          : t(
              'These words could not be checked on a page of {venue} itself. It may call its menus otherwise.',
              {
                venue,
              },
            )}
      </span>
    </p>
  )
}

/** In full: who sees where it leads is not led astray. */
const PageLink = ({ href }: { href: string }) => (
  <a className="block break-all underline" href={href} target="_blank" rel="noreferrer" dir="ltr">
    {href}
  </a>
)

const Remark = ({ children }: { children: ReactNode }) => <p className="text-muted">{children}</p>
