/** Printed by `init --demo`, in the README and on the sign-in screen; no other office ever has a default password. */
export const demoPassword = 'haicheng-115';
