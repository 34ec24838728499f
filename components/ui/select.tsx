/** The browser's own list box with label, hint and error. Groups, if any, stand below the plain options. */
import type { Ref, SelectHTMLAttributes } from 'react'
import { classNames } from './class-names'
import { controlClass, Field, type FieldProps } from './field'
import { Icon } from './icon'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

export interface SelectGroup {
  label: string
  options: readonly SelectOption[]
}

export interface SelectProps
  extends FieldProps,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'size' | 'className' | 'children'> {
  options: readonly SelectOption[]
  /** Groups without options are left out. */
  groups?: readonly SelectGroup[]
  controlSize?: 'sm' | 'md'
  ref?: Ref<HTMLSelectElement>
}

const NO_GROUPS: readonly SelectGroup[] = []

/** @example <Select label={t('Currency')} options={currencies} value="usd" onChange={(e) => change(e.target.value)} /> */
export function Select({
  label,
  hint,
  error,
  labelHidden = false,
  className,
  options,
  groups = NO_GROUPS,
  controlSize = 'md',
  ...rest
}: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} className={className}>
      {(ids) => (
        <span className="relative flex">
          <select
            {...rest}
            {...ids}
            className={classNames(
              controlClass(controlSize, error !== undefined && error !== ''),
              'appearance-none truncate pe-8!',
            )}
          >
            <Options options={options} />
            {groups
              .filter((group) => group.options.length > 0)
              .map((group) => (
                <optgroup key={group.label} label={group.label}>
                  <Options options={group.options} />
                </optgroup>
              ))}
          </select>
          <Icon
            name="chevron-down"
            size={14}
            className="pointer-events-none absolute top-1/2 end-2.5 -translate-y-1/2 text-muted"
          />
        </span>
      )}
    </Field>
  )
}

const Options = ({ options }: { options: readonly SelectOption[] }) =>
  options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ))
