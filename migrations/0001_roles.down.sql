-- The roles stay: other databases of this server may use them.
select 1;
