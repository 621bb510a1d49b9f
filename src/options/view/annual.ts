import type { Salary } from '../../domain/model.ts';

const WEEKS = 52;
const WORK_DAYS = 260;
const MONTHS = 12;

/**
 * Base pay over a year in the salary's own currency, low and high end (GUIDANCE §5.2). Null where a figure is missing
 * (an hourly wage without weekly hours); `assumed` where 12 monthly salaries were taken for granted.
 */
export function annualPay(salary: Salary): { low: number; high: number; assumed: boolean } | null {
  const factor = yearlyFactor(salary);
  if (factor === null) return null;
  return {
    low: salary.min * factor,
    high: salary.max * factor,
    assumed: salary.period === 'month' && salary.monthsPerYear === null,
  };
}

function yearlyFactor({ period, hoursPerWeek, monthsPerYear }: Salary): number | null {
  switch (period) {
    case 'hour':
      return hoursPerWeek === null ? null : hoursPerWeek * WEEKS;
    case 'day':
      return WORK_DAYS;
    case 'week':
      return WEEKS;
    case 'month':
      return monthsPerYear ?? MONTHS;
    case 'year':
      return 1;
  }
}
