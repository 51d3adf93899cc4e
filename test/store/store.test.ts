import { storeContract } from './contract.ts';
import { enginesUnderTest } from './homes.ts';

for (const { name, home } of enginesUnderTest()) storeContract({ name, open: home });
