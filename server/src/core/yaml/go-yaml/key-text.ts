import { bigIntOf, resolvePlain } from './resolve.ts';

/** The name that a number gets as a key: whole numbers in decimal, others as Go prints a 32-bit float. */
export function numberKey(written: string, value: number): string | undefined {
  if (resolvePlain(written).kind !== 'int') return floatKey(value);
  const whole = bigIntOf(written.replaceAll('_', ''));
  // Helm refuses what only fits an unsigned number.
  return whole < 2n ** 63n ? String(whole) : undefined;
}

function floatKey(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf';
  if (Object.is(single, -0)) return '-0';
  const digits = shortest(single);
  const [mantissa = '', exponent = ''] = digits.split('e');
  const power = Number(exponent);
  // Go (`FormatFloat` with `g`): an exponent below 10^-4 and from 10^6 on, else none.
  if (power < -4 || power >= 6) {
    const sign = power < 0 ? '-' : '+';
    return `${mantissa}e${sign}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  return decimal(mantissa, power);
}

/** The fewest digits that make the same 32-bit float, as `d.ddde+x`. */
function shortest(single: number): string {
  for (let digits = 0; digits < 9; digits++) {
    const text = single.toExponential(digits);
    if (Math.fround(Number(text)) === single) return text;
  }
  return single.toExponential(9);
}

function decimal(mantissa: string, power: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  const fraction = digits.slice(power + 1);
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}
