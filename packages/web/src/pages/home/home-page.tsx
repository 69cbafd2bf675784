import { Navigate } from '@tanstack/react-router'

/** Where one begins. */
export const HomePage = () => <Navigate to="/imports" replace />
