import type { Plan } from './plan.ts';

/** Plans by combination of documentos, the least recently used dropped first when their bytes exceed the bound. */
export function makePlanCache(maxBytes: number) {
  const plans = new Map<string, Plan>();

  const shrink = (): void => {
    let bytes = 0;
    for (const plan of plans.values()) bytes += plan.bytes();
    for (const [key, plan] of plans) {
      if (bytes <= maxBytes) return;
      plans.delete(key);
      bytes -= plan.bytes();
    }
  };

  return {
    get(key: string): Plan | undefined {
      const plan = plans.get(key);
      if (plan && plans.size > 1) {
        plans.delete(key);
        plans.set(key, plan);
      }
      return plan;
    },
    set(key: string, plan: Plan): void {
      plans.set(key, plan);
    },
    /** To be called when a plan has grown. */
    shrink,
    clear: () => plans.clear(),
  };
}
