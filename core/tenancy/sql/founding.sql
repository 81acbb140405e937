-- Creating a company of the pool beside the control plane in one statement. Run as yz_owner after the control plane's
-- migrations, whose tables it fills; repeatable. Columns are not named: whatever the tables have come to hold is written.

-- The plan that the company was founded under; no row, and nothing written, when the company is known or the plan is not.
-- What the company's row does not say of its ceilings is the plan's.
CREATE OR REPLACE FUNCTION yz.found_company(company_row json, plan_code text, address_row json)
RETURNS SETOF public.billing_subscriptionplan
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    plan public.billing_subscriptionplan;
    company public.tenancy_tenant;
BEGIN
    SELECT * INTO plan FROM public.billing_subscriptionplan WHERE code = plan_code;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    company.subscription_plan_id := plan.id;
    company.max_users := plan.max_users;
    company.max_storage_gb := plan.max_storage_gb;
    company.max_api_calls := plan.max_api_calls;
    company.max_calls_per_minute := plan.max_calls_per_minute;
    company := json_populate_record(company, company_row);
    INSERT INTO public.tenancy_tenant VALUES (company.*) ON CONFLICT (slug) DO NOTHING;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    INSERT INTO yz.resident VALUES (company.id, company.schema_name, company.epoch, company.suspension);
    IF address_row IS NOT NULL THEN
        INSERT INTO public.tenancy_domain SELECT * FROM json_populate_record(NULL::public.tenancy_domain, address_row)
        ON CONFLICT (host) DO NOTHING;
    END IF;
    RETURN NEXT plan;
END $$;

REVOKE ALL ON FUNCTION yz.found_company(json, text, json) FROM PUBLIC;
